import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { load } from "js-yaml";
import { snippets } from "./snippets.ts";

/** A workflow of GitHub Actions as it stands on a page of `docs/hosting/`. */
export interface Workflow {
  readonly on: { readonly push: { readonly branches: readonly string[] } };
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly "runs-on": string; readonly steps: readonly Step[] }>>;
}

export interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The pages with a workflow, and the host that each builds for. */
export const workflowPages = [
  ...["github-pages", "netlify", "cloudflare", "vercel", "s3", "nginx", "azure", "firebase"],
] as const;

/** The workflow of a page, which has exactly one. */
export function workflowOf(page: string): Workflow {
  const flows = snippets(page, "yaml").filter((text) => text.startsWith("name:"));
  assert.equal(flows.length, 1, `docs/hosting/${page}.md has one workflow`);
  return load(flows[0] ?? "") as Workflow;
}

/** Its steps; a workflow of these pages has one job. */
export function stepsOf(workflow: Workflow): readonly Step[] {
  const [job, ...others] = Object.values(workflow.jobs);
  assert.ok(job !== undefined && others.length === 0, "one job");
  return job.steps;
}

/** Whether the step needs an account: it brings the site away, or proves who does. */
export function needsAccount({ uses = "", run = "", env = {}, with: given = {} }: Step): boolean {
  return (
    /pages-artifact|deploy|credentials/.test(uses) ||
    /^aws /.test(run) ||
    [...Object.values(env), ...Object.values(given)].some((value) => String(value).includes("secrets."))
  );
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** The files of the repository that git knows of, as a clean clone has them: with what has not been committed yet. */
export async function cleanClone(folder: string): Promise<void> {
  const { stdout } = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    maxBuffer: 2 ** 26,
  });
  const { stdout: deleted } = await run("git", ["ls-files", "--deleted", "-z"], { cwd: root });
  const gone = new Set(deleted.split("\0"));
  for (const file of stdout.split("\0")) {
    if (file === "" || gone.has(file)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
}

/**
 * Runs the commands of a workflow in a clean clone, up to the first step that needs an account.
 *
 * @param install what stands for `npm ci`
 * @param cached what stands for the step that fetches the folders of the last run
 * @returns how many commands were run, and the steps that were not
 */
export async function runWorkflow(
  workflow: Workflow,
  folder: string,
  {
    install,
    cached = async () => {},
  }: { install: (folder: string) => Promise<void>; cached?: (step: Step) => Promise<void> },
): Promise<{ readonly commands: number; readonly left: readonly Step[] }> {
  const steps = stepsOf(workflow);
  let commands = 0;
  for (const [index, step] of steps.entries()) {
    if (needsAccount(step)) return { commands, left: steps.slice(index) };
    if (step.uses?.startsWith("actions/cache@")) await cached(step);
    if (step.run === undefined) continue;
    commands += 1;
    if (step.run === "npm ci") await install(folder);
    else await shell(step.run, folder);
  }
  return { commands, left: [] };
}

/** As GitHub runs a `run:` on Linux. @throws with what the command has said */
export async function shell(command: string, folder: string): Promise<void> {
  const env = { ...process.env, CI: "true", npm_config_update_notifier: "false" };
  await run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", command], {
    cwd: folder,
    env,
    maxBuffer: 2 ** 26,
  });
}

import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { hostFiles } from "../../src/site/hosts/host-files.ts";
import { filesOf } from "../hosts/follow-links.ts";
import { cleanClone, runWorkflow, type Step, shell, workflowOf, workflowPages } from "../hosts/workflow.ts";
import { differences } from "../incremental/same-tree.ts";
import { figure } from "./figures.ts";

/*
 * The workflows of docs/hosting/ in clean copies of the repository, up to the step that needs an account; `npm ci`
 * fetches once, and its folder is copied for the others. Then what the cache of a workflow brings back.
 */

const place = mkdtempSync(join(tmpdir(), "backfile-workflows-"));
after(() => rmSync(place, { recursive: true, force: true }));

const clean = join(place, "github-pages");
const cache = join(place, "cache.tar");
let commands = 0;
/** What has passed: each workflow, and the cache. */
let passed = 0;

async function clone(name: string): Promise<string> {
  const folder = join(place, name);
  mkdirSync(folder);
  await cleanClone(folder);
  return folder;
}

/** `npm ci` without the fetching. */
async function copied(folder: string): Promise<void> {
  cpSync(join(clean, "node_modules"), join(folder, "node_modules"), { recursive: true, verbatimSymlinks: true });
  await shell("npm run prepare", folder);
}

for (const page of workflowPages) {
  test(`the commands of docs/hosting/${page}.md make what is uploaded`, async () => {
    const folder = await clone(page);
    const install = page === "github-pages" ? (at: string) => shell("npm ci", at) : copied;
    const done = await runWorkflow(workflowOf(page), folder, { install });
    assert.ok(done.commands >= 3 && done.left.length > 0, "it went on up to the upload");
    commands += done.commands;
    assert.ok(existsSync(join(folder, "_site/index.html")));
    for (const { file } of hostFiles[page]({ moved: [], gone: [], root: "/" })) {
      assert.ok(readFileSync(join(folder, "_site", file)).length > 0, file);
    }
    await shell("npx backfile check --strict", folder);
    if (page !== "github-pages") rmSync(folder, { recursive: true });
    passed += 1;
  });
}

/** The files of a clone's site that hold a text, those of the search index unpacked. */
function holding(folder: string, text: string): string[] {
  return filesOf(join(folder, "_site")).filter((file) => {
    const bytes = readFileSync(join(folder, "_site", file));
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).includes(text);
  });
}

/** What `actions/cache` does: it packs the step's paths, and lays them into the next run's fresh copy. */
const pack = async (step: Step, folder: string): Promise<void> =>
  shell(`tar -cf ${cache} ${pathsOf(step).join(" ")}`, folder);
const unpack = (folder: string) => (): Promise<void> => shell(`tar -xf ${cache}`, folder);

function pathsOf(step: Step): string[] {
  return String(step.with?.path).trim().split("\n");
}

test("with what the cache kept of the last run a fresh copy gives the same bytes", async () => {
  const workflow = workflowOf("github-pages");
  const step = Object.values(workflow.jobs)[0]?.steps.find(({ uses }) => uses?.startsWith("actions/cache@"));
  assert.ok(step !== undefined);
  await pack(step, clean);
  const folder = await clone("again");
  await runWorkflow(workflow, folder, { install: copied, cached: unpack(folder) });
  assert.deepEqual(differences(join(folder, "_site"), join(clean, "_site")), []);
  passed += 1;
});

test("a story that was withdrawn since is in nothing that the cache brought back", async () => {
  const workflow = workflowOf("github-pages");
  const withdraw = (folder: string): void => rmSync(join(folder, "content/print/2003/heatwave.md"));
  const headline = "Ice house opened after a century; still cold";
  assert.ok(holding(clean, headline).length > 3, "the story was there");
  const cached = await clone("cached");
  withdraw(cached);
  await runWorkflow(workflow, cached, { install: copied, cached: unpack(cached) });
  const fresh = await clone("fresh");
  withdraw(fresh);
  await runWorkflow(workflow, fresh, { install: copied });
  assert.deepEqual(differences(join(cached, "_site"), join(fresh, "_site")), []);
  assert.deepEqual(holding(cached, headline), []);
  assert.equal(passed, workflowPages.length + 1, "tests have failed");
  figure(
    "hosts",
    `${workflowPages.length} documented workflows: ${commands} commands run from a clean clone, sites from a cache the same as from nothing`,
  );
});

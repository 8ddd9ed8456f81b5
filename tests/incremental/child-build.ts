import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BuildOptions, Report } from "../../src/build/build.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The program that a build in a process of its own runs: this checkout's, or a copy whose code was changed. */
export interface Program {
  readonly module: string;
  readonly args: readonly string[];
}

export const thisProgram: Program = { module: join(root, "src", "build", "build.ts"), args: ["--import", "tsx"] };

/** A copy of the compiled program, in which a test may change what it wants. `npm test` compiles first. */
export function copyProgram(folder: string): Program {
  mkdirSync(folder, { recursive: true });
  for (const part of ["package.json", "dist", "layouts"])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return { module: join(folder, "dist", "src", "build", "build.js"), args: [] };
}

const code = `
const [module, options] = process.argv.slice(1);
const say = (line) => process.stdout.write(JSON.stringify(line) + "\\n");
const { build } = await import(module);
const report = await build({ ...JSON.parse(options), onProgress: ({ stage }) => say({ stage }) });
say({ report });
`;

interface Line {
  readonly stage?: string;
  readonly report?: Report;
}

/** Builds in a process of its own. @param onStage told of each stage, with the process */
export function buildInChild(
  { module, args }: Program,
  options: Pick<BuildOptions, "content" | "output" | "search" | "threads">,
  onStage: (stage: string, child: ChildProcess) => void = () => {},
): Promise<Report | undefined> {
  const all = [...args, "--input-type=module", "-e", code, pathToFileURL(module).href, JSON.stringify(options)];
  const child = spawn(process.execPath, all, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let [report, rest, errors] = [undefined as Report | undefined, "", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const said = JSON.parse(line) as Line;
      if (said.stage !== undefined) onStage(said.stage, child);
      report = said.report ?? report;
    }
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0 || signal === "SIGKILL") resolve(report);
      else reject(new Error(`The build ended with ${code ?? signal}: ${errors}`));
    });
  });
}

/** Begins a build and kills it: at the n-th thing it tells of, or at a stage, and so many milliseconds later. */
export function killedBuild(
  options: Pick<BuildOptions, "content" | "output" | "search">,
  at: number | string,
  later: number,
): Promise<unknown> {
  let told = 0;
  return buildInChild(thisProgram, options, (stage, child) => {
    told += 1;
    if (told !== at && stage !== at) return;
    if (later === 0) child.kill("SIGKILL");
    else setTimeout(() => child.kill("SIGKILL"), later);
  });
}

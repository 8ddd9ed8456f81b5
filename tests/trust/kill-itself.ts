import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url));

/** What a process did to files below a folder, in its order: `["renameSync", "/…/_site.backfile/coming"]`. */
export type Call = readonly [name: string, path: string];

/** When a process ends itself: just before its n-th call, or so many milliseconds after it was begun. */
export type Moment = { readonly call: number } | { readonly after: number };

/** Loaded before the program: counts what it does to files, and sends the process SIGKILL at one of these calls. */
function preload(below: string, at: number, note: string | null): string {
  const code = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const [below, at, note] = ${JSON.stringify([below, at, note])};
const calls = [];
const write = fs.writeFileSync;
const changing = /^(?:open|write|appendFile|writeFile|mkdir|rename|link|symlink|unlink|rm|rmdir|copyFile|cp|chmod|utimes|truncate)(?:Sync)?$/;
let count = 0;
const wrap = (holder) => {
  for (const name of Object.keys(holder)) {
    if (!changing.test(name) || typeof holder[name] !== "function") continue;
    const original = holder[name];
    holder[name] = function (...args) {
      const path = [args[0], args[1]].find((one) => typeof one === "string" && one.startsWith(below));
      if (path !== undefined) {
        count += 1;
        if (note !== null) calls.push([name, [args[0], args[1]].filter((one) => typeof one === "string").join(" ")]);
        if (count === at) process.kill(process.pid, "SIGKILL");
      }
      return original.apply(this, args);
    };
  }
};
wrap(fs);
wrap(fs.promises);
syncBuiltinESMExports();
if (note !== null) process.on("exit", () => write(note, JSON.stringify(calls)));
`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

export interface Run {
  /** The arguments after `backfile build`. */
  readonly args: readonly string[];
  /** What is done to files whose path begins so is counted. */
  readonly below: string;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Builds undisturbed and notes what it did, and how long that took. */
export async function noteCalls(run: Run, note: string): Promise<{ readonly calls: Call[]; readonly took: number }> {
  const began = performance.now();
  const { code, stderr } = await ended(start(run, preload(run.below, 0, note)));
  if (code !== 0) throw new Error(`The build ended with ${code}: ${stderr}`);
  return { calls: JSON.parse(readFileSync(note, "utf8")) as Call[], took: performance.now() - began };
}

/** Builds, and is killed at a moment. One that came to its end before says so by its code. */
export async function killed(run: Run, moment: Moment): Promise<Ended> {
  const child = start(run, preload(run.below, "call" in moment ? moment.call : 0, null));
  if ("call" in moment) return ended(child);
  const timer = setTimeout(() => child.kill("SIGKILL"), moment.after);
  return ended(child).finally(() => clearTimeout(timer));
}

function start({ args }: Run, code: string): ChildProcess {
  return spawn(process.execPath, ["--import", code, program, "build", ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
}

function ended(child: ChildProcess): Promise<Ended> {
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stderr }));
  });
}

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { TestContext } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { tracks } from "./trap.ts";

export const packageRoot = realpathSync(fileURLToPath(new URL("../..", import.meta.url)));
/** Where the libraries are: the folder may be a link. */
export const libraries = realpathSync(join(packageRoot, "node_modules"));
/** The program as it is published. */
export const main = join(packageRoot, "dist/src/cli/main.js");
const watcher = fileURLToPath(new URL("./watcher.mjs", import.meta.url));

/** A project in a folder of its own, with a secret, a home and room for temporary files beside it. */
export interface Sandbox {
  readonly root: string;
  readonly project: string;
  readonly content: string;
  readonly site: string;
  /** Where what is noted about runs goes: outside. */
  readonly notes: string;
}

/** @returns a sandbox that is gone when the test ends */
export function sandbox(context: TestContext): Sandbox {
  const place = realpathSync(mkdtempSync(join(tmpdir(), "backfile-trust-")));
  context.after(() => rmSync(place, { recursive: true, force: true }));
  const root = join(place, "box");
  const project = join(root, "project");
  for (const folder of ["home", "tmp", "project/content"]) mkdirSync(join(root, folder), { recursive: true });
  for (const folder of [root, project]) writeFileSync(join(folder, "secret.txt"), `${tracks.secret}\n`);
  return {
    root,
    project,
    content: join(project, "content"),
    site: join(project, "_site"),
    notes: join(place, "notes"),
  };
}

export function lay(
  folder: string,
  files: Iterable<{ readonly file: string; readonly bytes: string | Uint8Array }>,
): void {
  for (const { file, bytes } of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
}

/** What the watcher has noted: `starts`, `connects`, `writes` … and of what. */
export interface Noted {
  readonly what: string;
  readonly of: string;
}

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly noted: readonly Noted[];
  /** The lines of strace, where it was asked for. */
  readonly traced: readonly string[];
}

export interface RunOptions {
  /** Flags of Node's own, before the program. */
  readonly flags?: readonly string[];
  /** Whether strace looks on. */
  readonly trace?: boolean;
  /** False leaves out the watcher, which needs more than the permissions that a run may have. */
  readonly watch?: boolean;
  /** Another Node, by its path. */
  readonly node?: string;
  /** Another program. */
  readonly program?: string;
  /** What is done while a server runs, which is ended afterwards. @param address that it has told */
  readonly meanwhile?: (address: string) => Promise<void>;
}

export const hasStrace = spawnSync("strace", ["-V"]).status === 0;
const calls =
  "execve,execveat,connect,socket,open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,truncate,chmod,fchmodat,mknod,mknodat";

/** Runs the published program in the project's folder. */
export function run(box: Sandbox, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { flags = [], trace = false, watch = true, node = process.execPath } = options;
  rmSync(box.notes, { recursive: true, force: true });
  mkdirSync(box.notes);
  const [notes, log] = [join(box.notes, "noted.jsonl"), join(box.notes, "strace")];
  const program = [node, ...flags, options.program ?? main, ...args];
  const tracer = ["strace", "-f", "-qq", "-y", "-s", "400", "-e", `trace=${calls}`, "-o", log];
  const [command = "", ...rest] = trace ? [...tracer, ...program] : program;
  const env = {
    PATH: process.env.PATH,
    HOME: join(box.root, "home"),
    TMPDIR: join(box.root, "tmp"),
    BACKFILE_SECRET: tracks.secret,
    ...(watch && { WATCHER_NOTES: notes, NODE_OPTIONS: `--import=${pathToFileURL(watcher).href}` }),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { cwd: box.project, env, stdio: ["ignore", "pipe", "pipe"] });
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said.stderr += text;
    });
    if (options.meanwhile !== undefined) visit(child, said, options.meanwhile).catch(reject);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const noted = linesOf(notes).map((line) => JSON.parse(line) as Noted);
      resolve({ code, signal, ...said, noted, traced: linesOf(log) });
    });
  });
}

/** Waits until a server has told its address, lets somebody look, and ends it. */
async function visit(child: ChildProcess, said: { readonly stdout: string }, look: (address: string) => Promise<void>) {
  try {
    let address: string | undefined;
    while (address === undefined && child.exitCode === null) {
      await pause(50);
      address = /http:\/\/[^\s/]+\//.exec(said.stdout)?.[0];
    }
    if (address !== undefined) await look(address);
  } finally {
    child.kill("SIGTERM");
  }
}

function linesOf(file: string): string[] {
  return existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];
}

/** Everything below a folder but what a build may write: what it is, when it was changed, and its bytes. */
export function snapshot(folder: string, but: readonly string[] = []): Record<string, string> {
  const found: Record<string, string> = {};
  const look = (place: string): void => {
    for (const name of readdirSync(place).sort()) {
      const path = join(place, name);
      if (but.includes(path)) continue;
      const stat = lstatSync(path);
      if (stat.isDirectory()) look(path);
      found[relative(folder, path)] = stat.isSymbolicLink()
        ? `leads to ${readlinkSync(path)}`
        : stat.isFile()
          ? `${stat.mode} ${stat.mtimeMs} ${createHash("sha256").update(readFileSync(path)).digest("hex")}`
          : `${stat.mode}`;
    }
  };
  look(folder);
  return found;
}

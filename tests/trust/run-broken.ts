import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transformSync } from "esbuild";
import type { Break } from "./break-build.ts";

/** The program as it is published: compiled. `npm test` compiles first. */
const main = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url));

/** What a build is started with, and what goes wrong in it. */
export interface Circumstances {
  readonly broken?: Break;
  /** A line that a shell obeys before it starts the program: `ulimit -n 40`. */
  readonly shell?: string;
  /** Who runs it, by number, where tests run as root. */
  readonly user?: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly args?: readonly string[];
  /** Where its standard output goes; nobody reads it where it is `"closed"`. */
  readonly stdout?: number | "closed";
  readonly stderr?: "closed";
}

/** A build that has come to its end. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** How long it went on after something had gone wrong: from its start where that moment is not known. */
  readonly since: number;
  /** Whether what was to go wrong did. */
  readonly struck: boolean;
  /** Messages that were sent to Pagefind, where they were counted. */
  readonly sent: number;
}

/** Longer than this no build of a test takes, on a machine however busy: it hangs. In ms. */
const forever = 240_000;

/** Runs `backfile build` in a process of its own, with something that goes wrong. */
export async function runBroken(content: string, output: string, how: Circumstances = {}): Promise<Ended> {
  const notes = mkdtempSync(join(tmpdir(), "backfile-break-"));
  chmodSync(notes, 0o777);
  const mark = join(notes, "struck");
  const program = [main, "build", "--content", content, "--output", output, ...(how.args ?? [])];
  const command = [process.execPath, ...program];
  const shelled = how.shell === undefined ? command : ["/bin/sh", "-c", `${how.shell}; exec "$@"`, "sh", ...command];
  const user = how.user === undefined ? {} : { uid: how.user, gid: how.user };
  const told = how.broken === undefined ? {} : { ...breaking(how.broken, notes), BREAK_MARK: mark };
  const started = Date.now();
  const child = spawn(shelled[0] ?? "", shelled.slice(1), {
    stdio: ["ignore", typeof how.stdout === "number" ? how.stdout : "pipe", "pipe"],
    env: { ...process.env, ...told, ...how.env },
    timeout: forever,
    killSignal: "SIGKILL",
    ...user,
  });
  let [stdout, stderr] = ["", ""];
  if (how.stdout === "closed") child.stdout?.destroy();
  if (how.stderr === "closed") child.stderr?.destroy();
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const ended = Date.now();
  const struck = existsSync(mark);
  const since = (ended - (struck ? Number(readFileSync(mark, "utf8")) : started)) / 1000;
  const sent = existsSync(`${mark}.sent`) ? Number(readFileSync(`${mark}.sent`, "utf8")) : 0;
  rmSync(notes, { recursive: true });
  return { code, stdout, stderr, since, struck, sent };
}

/** Has Node load what breaks a build before the program, in threads too. */
function breaking(broken: Break, folder: string): NodeJS.ProcessEnv {
  const place = asProgram("break-build", folder);
  return { BREAK_BUILD: JSON.stringify(broken), NODE_OPTIONS: `--import=${pathToFileURL(place).href}` };
}

/** A file of this folder as a program that Node runs by itself, anywhere. */
function asProgram(name: string, folder: string): string {
  const source = readFileSync(new URL(`./${name}.ts`, import.meta.url), "utf8");
  const place = join(folder, `${name}.mjs`);
  const { code } = transformSync(source, { loader: "ts", format: "esm", banner: `#!${process.execPath}` });
  writeFileSync(place, code, { mode: 0o755 });
  return place;
}

/** What of Pagefind's answers is damaged: `missing`, `cut` or `changed`, and a pattern of the files' paths. */
export type Damage = readonly [how: "missing" | "cut" | "changed", files: string];

/** Has a program stand in for Pagefind that damages what it hands over. */
export function damagedPagefind([how, files]: Damage, folder: string): NodeJS.ProcessEnv {
  const binary = `@pagefind/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  return {
    PAGEFIND_EXTENDED_BINARY_PATH: asProgram("damaged-pagefind", folder),
    REAL_PAGEFIND: createRequire(import.meta.url).resolve(`${binary}/bin/pagefind_extended`),
    DAMAGE: how,
    DAMAGED: files,
  };
}

/** A user whom no system lets write anywhere. */
export const nobody = 65_534;

/** Whether a user, by number, can run the program at all: a checkout may be closed to others. */
export function canRun(user: number): boolean {
  return spawnSync(process.execPath, [main, "--version"], { uid: user, gid: user }).status === 0;
}

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";

/** The program as it is published: compiled. `npm test` compiles first. */
const main = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** What it has said so far. */
  readonly said: { stdout: string; stderr: string };
  readonly ended: Promise<Ended>;
}

/** Starts `backfile` in a folder. */
export function start(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, env: { ...process.env, ...env } });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, ...said }));
  });
  return { child, said, ended };
}

/**
 * Runs `backfile` to its end. On a slow machine it tells how far it has come, which says nothing about what it does: those
 * lines are left out.
 */
export async function backfile(folder: string, ...args: string[]): Promise<Ended> {
  const ended = await start(folder, args).ended;
  return { ...ended, stderr: ended.stderr.replace(progress, "") };
}

/** `Planning the site …`, `Writing pages: 1,200 of 5,000 · 900/s · 5 s left` */
const progress = /^[A-Z][a-z ]+(?: …|: [\d,]+(?: of [\d,]+(?: · [^\n]*left)?)?)\n/gm;

/** A project folder of an invented paper, gone when the test ends. */
export function project(context: TestContext, files: Readonly<Record<string, string>> = stories): string {
  const folder = mkdtempSync(join(tmpdir(), "backfile-cli-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  put(folder, files);
  return folder;
}

export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Invented: the paper, the people and what happened. */
export const stories = {
  "content/archive.yaml": "title: The Fenmouth Ledger\npublication: The Fenmouth Ledger\nlanguage: en\nshow: full\n",
  "content/lock.md":
    "---\nheadline: Old lock gates swing again\ndate: 2019-05-03\nsection: Town\nauthors: Ida Marl\n---\nThe gates at **Fenmouth** opened after forty years.\n",
  "content/eel.md":
    "---\nheadline: Eel count doubles in the lower fen\ndate: 2020-09-14\nsection: Nature\nauthors:\n  - Ida Marl\n  - Bo Tench\n---\nCounters found twice as many eels.\n",
  "content/ferry.md":
    "---\nheadline: Ferry to stop on Sundays\nsection: Town\nauthors: Bo Tench\nblurbs:\n  - The last Sunday ferry leaves in ...\n---\n",
} as const;

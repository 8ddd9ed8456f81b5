import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Measured {
  readonly seconds: number;
  /** The most memory that the process and all its children held at one moment, pages in common counted once. */
  readonly peakBytes: number;
  readonly exitCode: number;
  readonly output: string;
}

/** Runs a command and weighs its whole process tree every 100 ms. Linux only: it reads `/proc`. */
export async function measure(command: string, args: readonly string[]): Promise<Measured> {
  const start = process.hrtime.bigint();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  let peakBytes = 0;
  const poll = setInterval(() => {
    if (child.pid !== undefined) peakBytes = Math.max(peakBytes, weigh(child.pid));
  }, 100);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once("error", reject).once("close", (code) => resolve(code ?? 1));
  }).finally(() => clearInterval(poll));
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, peakBytes, exitCode, output };
}

/** Proportional set sizes (`Pss`) of a process and its descendants. One that has just ended weighs nothing. */
function weigh(ancestor: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const id = Number(name);
    if (Number.isInteger(id)) parents.set(id, parentOf(id));
  }
  let bytes = 0;
  for (const id of parents.keys()) if (descends(id, ancestor, parents)) bytes += weightOf(id);
  return bytes;
}

function descends(id: number, ancestor: number, parents: ReadonlyMap<number, number>): boolean {
  let one: number | undefined = id;
  while (one !== undefined && one > 1 && one !== ancestor) one = parents.get(one);
  return one === ancestor;
}

function parentOf(id: number): number {
  const stat = readOrNothing(`/proc/${id}/stat`);
  // The second field is the program's name in brackets, and may hold anything.
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? 0);
}

function weightOf(id: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readOrNothing(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) * 1024;
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

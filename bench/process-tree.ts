import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import type { Command } from "./contenders/contender.ts";

/** What a command may take at most before it is ended. */
export interface Limits {
  readonly seconds: number;
  readonly bytes: number;
}

export interface Measured {
  readonly seconds: number;
  /** Processor time of the whole tree, both kinds. */
  readonly cpuSeconds: number;
  /** The most memory that the process and all its descendants held at one moment, pages in common counted once. */
  readonly peakBytes: number;
  /** Which limit it went past, and was ended for; null when it came to its own end. */
  readonly over: "time" | "memory" | null;
  readonly exitCode: number;
  readonly output: string;
  /** The end of what it said to standard error. */
  readonly complaint: string;
}

const shortestPause = 100;

/** Weighing a process stops it for a moment; this many times as long it is then left alone. */
const rest = 40;

/** Runs a command and weighs its whole process tree again and again. Linux only: it reads `/proc`. */
export async function measure(command: Command, limits: Limits): Promise<Measured> {
  const cpuBefore = cpuOfChildren();
  const start = process.hrtime.bigint();
  const seconds = (): number => Number(process.hrtime.bigint() - start) / 1e9;
  // A process group of its own, so that all of it can be ended, and nothing else.
  const child = spawn(command.program, command.args, {
    cwd: command.folder,
    env: { ...process.env, ...command.environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const stopped = endWith(child);
  let output = "";
  let complaint = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-2000);
  });
  let peakBytes = 0;
  let over: Measured["over"] = null;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const before = performance.now();
    if (child.pid !== undefined) peakBytes = Math.max(peakBytes, weigh(child.pid));
    if (seconds() > limits.seconds) over = "time";
    else if (peakBytes > limits.bytes) over = "memory";
    if (over !== null) end(child);
    else timer = setTimeout(look, Math.max(shortestPause, (performance.now() - before) * rest));
  };
  timer = setTimeout(look, shortestPause / 2);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once("error", reject).once("close", (code) => resolve(code ?? 1));
  }).finally(() => {
    clearTimeout(timer);
    stopped();
  });
  return { seconds: seconds(), cpuSeconds: cpuOfChildren() - cpuBefore, peakBytes, over, exitCode, output, complaint };
}

/** Ends the tree when this process is ended. @returns what calls that off */
function endWith(child: ChildProcess): () => void {
  const stop = (): void => end(child);
  process.on("exit", stop);
  // Before the listeners that remove what the tree still writes.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.prependListener(signal, stop);
  return () => {
    for (const event of ["exit", "SIGINT", "SIGTERM"] as const) process.off(event, stop);
  };
}

/** Ends a process and its group. One that has ended already is let be. */
function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

/** Proportional set sizes (`Pss`) of a process and its descendants. One that has just ended weighs nothing. */
function weigh(ancestor: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const id = Number(name);
    if (Number.isInteger(id)) parents.set(id, Number(statOf(String(id))[1] ?? 0));
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

function weightOf(id: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readOrNothing(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) * 1024;
}

/** Processor seconds of all children that have ended, and of theirs. The kernel counts in hundredths. */
function cpuOfChildren(): number {
  const fields = statOf("self");
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / 100;
}

/** The fields after the program's name, which stands in brackets and may hold anything: state, parent, … */
function statOf(id: string): string[] {
  const stat = readOrNothing(`/proc/${id}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** The number of Linux's `renameat2`, by Node's name for the processor. */
const renameat2: Readonly<Record<string, number>> = { x64: 316, arm64: 276 };

/**
 * Lets two folders of one disk change places in one step, so that at no moment either of them is missing. Linux can do
 * it and Node cannot ask for it; `mv` can from coreutils 9.5 on, and Perl, which is on most machines, ever.
 *
 * @returns false where neither can, or the disk cannot; then nothing has changed
 */
export function exchange(one: string, other: string): boolean {
  if (process.platform !== "linux") return false;
  const before = numberOf(one);
  const isDone = () => numberOf(other) === before;
  const call = renameat2[process.arch];
  const perl = `exit(syscall(${call}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)`;
  if (call !== undefined && attempt("perl", ["-e", perl, one, other], isDone)) return true;
  return attempt("mv", ["--exchange", "--no-target-directory", "--", one, other], isDone);
}

/** What the program says of itself does not count: whoever ended it may have been late. */
function attempt(program: string, args: readonly string[], isDone: () => boolean): boolean {
  spawnSync(program, args, { stdio: "ignore", timeout: 30_000 });
  return isDone();
}

/** By which the disk knows a folder, whatever its name. */
function numberOf(folder: string): bigint {
  return statSync(folder, { bigint: true }).ino;
}

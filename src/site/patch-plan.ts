import { join } from "node:path";
import { Failure } from "../basics/failure.ts";
import { standing } from "./ownership.ts";
import { foldersOf, Ways } from "./ways.ts";

/** How one site becomes another, file by file. Each is named once. */
export type PatchPlan = readonly Step[];

export interface Step {
  readonly how: "put" | "drop";
  /** Below the output folder. */
  readonly path: string;
}

/**
 * Which files are put in their places, and which go, so that a tree of the old site becomes one of the new.
 *
 * @param made below the folder in which the new files stand, and `drop` below the output folder
 * @param manifest the parts and the head
 * @returns undefined when files cannot be exchanged one by one: where a file stood there shall be a folder, or two names
 *   differ in upper and lower case only, which some disks take for one
 * @throws a Failure when something of others' is in the way
 */
export function planPatch(
  output: string,
  made: readonly string[],
  drop: readonly string[],
  manifest: readonly string[],
): PatchPlan | undefined {
  const fresh = new Set([...made, ...manifest]);
  const gone = new Set(drop.filter((path) => !fresh.has(path)));
  if (clashes(fresh, gone)) return undefined;
  const ways = new Ways(output);
  for (const path of fresh) {
    if (ways.state(path) === "blocked" || standing(`${output}/${path}`)?.isDirectory()) throw inTheWay(output, path);
  }
  const steps = (how: Step["how"], paths: Iterable<string>): Step[] => Array.from(paths, (path) => ({ how, path }));
  return [...steps("put", fresh), ...steps("drop", gone)];
}

function clashes(fresh: ReadonlySet<string>, gone: ReadonlySet<string>): boolean {
  if (gone.size === 0) return false;
  const going = new Set(Array.from(gone, (path) => path.toLowerCase()));
  const coming = new Set(Array.from(fresh, (path) => path.toLowerCase()));
  const isIn = (path: string, files: ReadonlySet<string>) => foldersOf(path).some((folder) => files.has(folder));
  for (const path of coming) if (going.has(path) || isIn(path, going)) return true;
  for (const path of going) if (isIn(path, coming)) return true;
  return false;
}

function inTheWay(output: string, path: string): Failure {
  return new Failure(
    `${join(output, path)} cannot be written: something that Backfile did not make stands there or in the way. Move it away and build again.`,
  );
}

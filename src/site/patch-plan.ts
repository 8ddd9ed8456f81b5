import { join } from "node:path";
import { Failure } from "../basics/failure.ts";
import { groupOf, partsFolder } from "./groups.ts";
import type { Step } from "./journal.ts";
import { manifestName } from "./manifest.ts";
import { standing } from "./ownership.ts";
import { foldersOf, Ways } from "./ways.ts";

/** How one site becomes another, file by file. */
export interface PatchPlan {
  /** Folders that are not there yet, each after the one in which it stands. */
  readonly folders: readonly string[];
  readonly steps: readonly Step[];
}

/**
 * The order in which files are exchanged, so that at each moment every link leads to something: first what is new, to
 * which no page leads yet; then the pages that have changed; then feeds, sitemap and the catalogue of search shards; then
 * what goes; the manifest at the end, its head last.
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
  const gone = drop.filter((path) => !fresh.has(path));
  if (clashes(fresh, gone)) return undefined;
  const ways = new Ways(output);
  const ranks: Step[][] = [[], [], [], [], [], []];
  for (const path of fresh) {
    if (ways.state(path) === "blocked") throw inTheWay(output, path);
    const there = standing(`${output}/${path}`);
    if (there?.isDirectory()) throw inTheWay(output, path);
    const how = there === undefined ? "add" : "replace";
    ranks[rankOf(path, how)]?.push({ how, path });
  }
  for (const path of gone) {
    const there = ways.state(path) === "open" ? standing(`${output}/${path}`) : undefined;
    if (there !== undefined && !there.isDirectory()) ranks[rankOf(path, "drop")]?.push({ how: "drop", path });
  }
  const steps = ranks.flat();
  return { folders: missingFor(steps, ways), steps };
}

/** New pages, changed pages, what lists them, what goes, the manifest's parts, its head. */
function rankOf(path: string, how: Step["how"]): number {
  if (path === manifestName) return 5;
  if (path.startsWith(`${partsFolder}/`)) return 4;
  if (how === "drop") return 3;
  if (
    /^(?:.*\/)?(?:feed\.xml|rss\.xml|feed\.json)$|^(?:sitemap[^/]*|oai(?:-[^/]*)?)\.xml$/.test(path) ||
    groupOf(path) === "search"
  )
    return 2;
  return how === "replace" ? 1 : 0;
}

function clashes(fresh: ReadonlySet<string>, gone: readonly string[]): boolean {
  if (gone.length === 0) return false;
  const going = new Set(gone.map((path) => path.toLowerCase()));
  const coming = new Set(Array.from(fresh, (path) => path.toLowerCase()));
  const isIn = (path: string, files: ReadonlySet<string>) => foldersOf(path).some((folder) => files.has(folder));
  for (const path of coming) if (going.has(path) || isIn(path, going)) return true;
  for (const path of going) if (isIn(path, coming)) return true;
  return false;
}

/** The folders to be made for what is added. */
function missingFor(steps: readonly Step[], ways: Ways): string[] {
  const missing = new Set<string>();
  for (const { how, path } of steps) {
    if (how !== "add" || ways.state(path) === "open") continue;
    for (const folder of foldersOf(path)) if (ways.state(`${folder}/`) === "missing") missing.add(folder);
  }
  return [...missing];
}

function inTheWay(output: string, path: string): Failure {
  return new Failure(
    `${join(output, path)} cannot be written: something that Backfile did not make stands there or in the way. Move it away and build again.`,
  );
}

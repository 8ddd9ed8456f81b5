import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../basics/failure.ts";
import { filesBelow, listedIfThere } from "../records/store-walk.ts";
import { areaOf, groupOf, groupOfPart, partsFolder } from "./groups.ts";
import { type Manifest, manifestName, readGroup } from "./manifest.ts";

/** Files of which nobody but Backfile has any: those of its own rooms, and those with a fixed name. */
const reserved =
  /^(?:search\/|assets\/|pictures\/[0-9a-z]{16}-\d+\.(?:webp|jpg|png)$|data\/(?:archive\.yaml|datapackage\.json|records-[\w-]+\.(?:jsonl|csv)|authors\/[^/]+\.md)$|(?:404\.html|feed\.xml|rss\.xml|feed\.json|opensearch\.xml|robots\.txt|sitemap[^/]*\.xml|oai(?:-[^/]*)?\.xml|\.nojekyll)$)/;

/** Which files of an output folder are Backfile's: those that its manifest lists. Parts are read when they are needed. */
export class OwnFiles {
  readonly #folder: string;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #groups = new Map<string, ReadonlySet<string> | "lost">();

  constructor(folder: string, head: Manifest) {
    this.#folder = folder;
    this.#keys = new Map(head.groups.map(({ name, keys }) => [name, keys]));
  }

  /** Whether a file that stands where the site has one is ours. Where the part is lost that would say so, it is. */
  has(path: string): boolean {
    if (path === manifestName || groupOfPart(path) !== undefined) return true;
    const files = this.#of(groupOf(path));
    return files === "lost" || files.has(path);
  }

  /**
   * All of them, by group. Where a part is lost, these are the files of the group that stand in a room of ours or are
   * pages, feeds and records that say in their way that Backfile made them.
   */
  *all(): Generator<string> {
    yield manifestName;
    for (const { name } of listedIfThere(join(this.#folder, partsFolder))) {
      if (groupOfPart(`${partsFolder}/${name}`) !== undefined) yield `${partsFolder}/${name}`;
    }
    for (const name of this.#keys.keys()) {
      const files = this.#of(name);
      yield* files === "lost" ? lookingOurs(this.#folder, name) : files;
    }
  }

  /** Whether a group's part is not there or not as it was written, so that nobody knows what it listed. */
  isLost(group: string): boolean {
    return this.#of(group) === "lost";
  }

  isAnyLost(): boolean {
    return Array.from(this.#keys.keys()).some((name) => this.isLost(name));
  }

  #of(name: string): ReadonlySet<string> | "lost" {
    const before = this.#groups.get(name);
    if (before !== undefined) return before;
    const keys = this.#keys.get(name);
    const files = keys === undefined ? [] : readGroup(this.#folder, name, keys);
    const made = typeof files === "object" ? new Set(files.map(({ path }) => path)) : "lost";
    this.#groups.set(name, made);
    return made;
  }
}

/** The files of a group whose part is lost, as far as they can be told. */
export function* lookingOurs(folder: string, group: string): Generator<string> {
  const area = areaOf(group);
  if (listedIfThere(join(folder, area)).length === 0) return;
  for (const { path, plain } of filesBelow(folder, area)) {
    if (plain && groupOf(path) === group && looksOurs(folder, path)) yield path;
  }
}

function looksOurs(folder: string, path: string): boolean {
  return reserved.test(path) || looksMade(folder, path);
}

/** Files whose names nobody else gives, and which say nothing of themselves. */
const unmistakable = /^(?:pictures|cards)\/[0-9a-z]{16}[^/]*\.(?:webp|jpg|png)$|^data\/records-[\w-]+\.(?:jsonl|csv)$/;

/** Whether a file says that Backfile made it, or can hardly be anybody else's. */
export function looksMade(folder: string, path: string): boolean {
  if (unmistakable.test(path)) return true;
  const mark = markOf(path);
  return mark !== undefined && beginningOf(join(folder, path)).includes(mark);
}

/** By what a page, a feed or a story's record says that Backfile made it. */
function markOf(path: string): string | undefined {
  if (path.endsWith("/index.md")) return "---\nid: ";
  if (path.endsWith(".html")) return '<meta name="generator" content="Backfile ';
  if (path.endsWith("/feed.json")) return '"generator": "Backfile ';
  return path.endsWith("/feed.xml") || path.endsWith("/rss.xml") ? "<generator>Backfile " : undefined;
}

function beginningOf(file: string): string {
  const bytes = Buffer.alloc(8192);
  let open: number | undefined;
  try {
    open = openSync(file, "r");
    return bytes.toString("utf8", 0, readSync(open, bytes));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return "";
  } finally {
    if (open !== undefined) closeSync(open);
  }
}

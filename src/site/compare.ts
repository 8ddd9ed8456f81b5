import { join } from "node:path";
import { listedIfThere } from "../records/store-walk.ts";
import type { Edition } from "./edition.ts";
import { groupOf, groupOfPart, partPath, partsFolder } from "./groups.ts";
import { type ManifestFile, type PlannedFile, readGroup, readHead } from "./manifest.ts";
import { lookingOurs } from "./own-files.ts";

/** What is to be done so that a site of another time becomes the planned one. */
export interface Changes {
  /** To be rendered, copied or written anew. */
  readonly make: readonly PlannedFile[];
  /** Names of the search shards to be indexed. */
  readonly shards: readonly string[];
  /** How many files stay as they are. */
  readonly keep: number;
  /** Files to be deleted, by path; those of a shard that is indexed anew among them. */
  readonly drop: readonly string[];
  /** The groups whose parts of the manifest are written anew. */
  readonly groups: readonly string[];
  /** Of each of these groups, the files that stay as they are. */
  readonly kept: ReadonlyMap<string, readonly ManifestFile[]>;
  /** Which of the damaged files, parts of the manifest among them, are mended by this. */
  readonly mended: readonly string[];
}

/**
 * Holds a planned site against what stands in the output folder. Only the parts of groups that have changed are read.
 *
 * @param old where the site of another time stands, if one does
 * @param damaged what `inspect` found there: files that are not as they were written, and parts that cannot be read
 */
export function compare(
  edition: Edition,
  old: { readonly folder: string } | undefined,
  damaged: ReadonlySet<string>,
): Changes {
  const changes = new Changing();
  const head = old === undefined ? undefined : readHead(old.folder);
  const before = new Map(typeof head === "object" ? head.groups.map(({ name, keys }) => [name, keys]) : []);
  const hurt = new Set(Array.from(damaged, (path) => groupOfPart(path) ?? groupOf(path)));
  const folder = old?.folder ?? "";
  for (const { name, keys } of edition.head.groups) {
    const planned = edition.planned.get(name);
    const shard = edition.shards.get(name);
    if (planned === undefined && shard === undefined) continue;
    const was = before.get(name);
    before.delete(name);
    if (was === keys && !hurt.has(name)) {
      changes.keep += planned?.length ?? countIn(folder, name);
      continue;
    }
    changes.groups.push(name);
    const standing = was === undefined ? [] : filesIn(folder, name, was, damaged);
    if (shard !== undefined) {
      changes.shards.push(shard);
      for (const { path } of standing) changes.drop.push(path);
    } else changes.group(name, planned ?? [], standing, damaged);
  }
  for (const [name, keys] of before) {
    for (const { path } of filesIn(folder, name, keys, damaged)) changes.drop.push(path);
  }
  if (typeof head === "object") changes.drop.push(...strayParts(folder, edition));
  const groups = new Set(changes.groups);
  const mended = [...damaged].filter((path) => groups.has(groupOfPart(path) ?? groupOf(path))).sort();
  return { ...changes.found(), mended };
}

/** The lists while they grow. */
class Changing {
  readonly make: PlannedFile[] = [];
  readonly shards: string[] = [];
  readonly drop: string[] = [];
  readonly groups: string[] = [];
  readonly kept = new Map<string, ManifestFile[]>();
  keep = 0;

  group(
    name: string,
    planned: readonly PlannedFile[],
    standing: readonly (ManifestFile | Lost)[],
    damaged: ReadonlySet<string>,
  ): void {
    const old = new Map(standing.map((file) => [file.path, file]));
    const kept: ManifestFile[] = [];
    for (const file of planned) {
      const stands = old.get(file.file);
      old.delete(file.file);
      if (stands !== undefined && "key" in stands && isSame(stands, file) && !damaged.has(file.file)) kept.push(stands);
      else this.make.push(file);
    }
    this.drop.push(...old.keys());
    this.kept.set(name, kept);
    this.keep += kept.length;
  }

  found(): Omit<Changes, "mended"> {
    const { make, shards, keep, drop, groups, kept } = this;
    return { make, shards, keep, drop, groups, kept };
  }
}

function isSame(stands: ManifestFile, planned: PlannedFile): boolean {
  return stands.key === planned.key && stands.kind === planned.kind;
}

/** A file of a group whose part is lost. */
interface Lost {
  readonly path: string;
}

function filesIn(
  folder: string,
  name: string,
  keys: string,
  damaged: ReadonlySet<string>,
): readonly (ManifestFile | Lost)[] {
  const files = damaged.has(partPath(name)) ? undefined : readGroup(folder, name, keys);
  return typeof files === "object" ? files : Array.from(lookingOurs(folder, name), (path) => ({ path }));
}

function countIn(folder: string, name: string): number {
  const files = readGroup(folder, name);
  return typeof files === "object" ? files.length : 0;
}

/** Parts of groups that the planned site has not, and what else stands among the parts by such a name. */
function strayParts(folder: string, edition: Edition): string[] {
  const stray: string[] = [];
  for (const entry of listedIfThere(join(folder, partsFolder))) {
    const path = `${partsFolder}/${entry.name}`;
    const group = entry.isDirectory() ? undefined : groupOfPart(path);
    if (group !== undefined && !edition.planned.has(group) && !edition.shards.has(group)) stray.push(path);
  }
  return stray;
}

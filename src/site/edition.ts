import { digestBytes } from "../basics/digest.ts";
import { groupOf, shardGroup } from "./groups.ts";
import {
  type Counts,
  digestLength,
  type Manifest,
  type ManifestGroup,
  manifestOf,
  type PlannedFile,
} from "./manifest.ts";

/** A site that is settled in every file and group, of which nothing is rendered yet. */
export interface Edition {
  readonly head: Manifest;
  /** The files of each group by path. Where several machines share a build, these are one machine's groups alone. */
  readonly planned: ReadonlyMap<string, readonly PlannedFile[]>;
  /** Likewise the groups of search shards, with the shard's name; their files are known once it is indexed. */
  readonly shards: ReadonlyMap<string, string>;
}

/** A search shard before it is indexed. */
export interface PlannedShard {
  readonly name: string;
  /** A digest of all that its files depend on, 22 characters or more. */
  readonly key: string;
}

/**
 * Sorts the files of a site into groups and works out the head of its manifest.
 *
 * @param files all but those of search shards and the manifest's own, in any order
 * @throws an Error when two files have one path, or a path is a shard's or the manifest's own
 */
export function editionOf(
  files: readonly PlannedFile[],
  shards: readonly PlannedShard[],
  counts: Counts,
  generator: string,
): Edition {
  const planned = new Map<string, PlannedFile[]>();
  for (const file of files) {
    const name = groupOf(file.file);
    const group = planned.get(name);
    if (group === undefined) planned.set(name, [file]);
    else group.push(file);
  }
  const groups: ManifestGroup[] = [];
  for (const [name, members] of planned) {
    members.sort((a, b) => (a.file < b.file ? -1 : 1));
    groups.push({ name, files: members.length, keys: keysOf(members) });
  }
  const ofShards = new Map<string, string>();
  for (const { name: shard, key } of shards) {
    const name = shardGroup(shard);
    if (planned.has(name) || ofShards.has(name)) throw new Error(`The search shard ${shard} is planned twice.`);
    ofShards.set(name, shard);
    groups.push({ name, files: 0, keys: key });
  }
  return { head: manifestOf(generator, counts, groups), planned, shards: ofShards };
}

/** No path holds a control character, so that lines and tabs tell all apart. */
function keysOf(sorted: readonly PlannedFile[]): string {
  let lines = "";
  let last: string | undefined;
  for (const { file, kind, key } of sorted) {
    if (file === last) throw new Error(`Two files are planned at ${file}.`);
    if (isOfManifest(file)) throw new Error(`${file} is planned, where the manifest stands.`);
    last = file;
    lines += `${file}\t${kind}\t${key}\n`;
  }
  return digestBytes(lines, digestLength);
}

function isOfManifest(file: string): boolean {
  return file.startsWith("backfile") && /^backfile(?:\.json)?(?:\/|$)/.test(file);
}

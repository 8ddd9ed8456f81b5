import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { digestBytes } from "../basics/digest.ts";
import type { Edition } from "./edition.ts";
import { groupOf, partPath } from "./groups.ts";
import { inside } from "./inside.ts";
import {
  digestLength,
  type ManifestFile,
  type ManifestGroup,
  manifestName,
  printGroup,
  printHead,
} from "./manifest.ts";
import { measured } from "./verify.ts";

/**
 * Writes the head of a site's manifest and the parts of some groups.
 *
 * @param groups their names
 * @param made the files that were made anew, of these groups
 * @param kept those that stay, likewise
 * @returns what was written, below the folder, the head last
 * @throws an Error when a part would not list what is planned, a Failure when one is not as it was written: the site must
 *   not be published
 */
export function writeManifest(
  folder: string,
  edition: Edition,
  groups: readonly string[],
  made: readonly ManifestFile[],
  kept: ReadonlyMap<string, readonly ManifestFile[]> = new Map(),
): string[] {
  const wanted = new Map(groups.map((name) => [name, [...(kept.get(name) ?? [])]]));
  for (const file of made) {
    const group = wanted.get(groupOf(file.path));
    if (group === undefined) throw new Error(`${file.path} was made, and nobody planned it.`);
    group.push(file);
  }
  const written = new Map<string, string>();
  const write = (path: string, text: string) => {
    const place = inside(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
    written.set(path, digestBytes(text, digestLength));
  };
  for (const group of edition.head.groups) {
    const files = wanted.get(group.name);
    if (files === undefined) continue;
    holdAgainstPlan(edition, group, files);
    write(partPath(group.name), printGroup(group, files));
  }
  write(manifestName, printHead(edition.head));
  for (const [path, digest] of written) measured(folder, path, digest);
  return [...written.keys()];
}

function holdAgainstPlan(edition: Edition, { name, keys }: ManifestGroup, files: readonly ManifestFile[]): void {
  const standing = new Map(files.map((file) => [file.path, file.key]));
  const shard = edition.shards.get(name);
  if (shard !== undefined) {
    const stranger = files.find((file) => file.key !== keys);
    if (files.length === 0) throw new Error(`The search shard ${shard} was not indexed.`);
    if (stranger !== undefined) throw new Error(`${stranger.path} is of another search shard than was planned.`);
    return;
  }
  for (const { file, key } of edition.planned.get(name) ?? []) {
    if (standing.get(file) !== key) throw new Error(`${file} was planned and not made.`);
    standing.delete(file);
  }
  for (const path of standing.keys()) throw new Error(`${path} was made, and nobody planned it.`);
}

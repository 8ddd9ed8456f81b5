import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "./edits.ts";
import type { Random } from "./random.ts";

/** Where damage is done, each of files that are of one kind: below the folder that holds `_site`. */
const places: readonly (readonly [name: string, files: RegExp])[] = [
  ["columns of what is kept", /^_site\.backfile\/kept\/columns$/],
  ["texts of what is kept", /^_site\.backfile\/kept\/stories\.\d+$/],
  ["what is kept of pictures", /^_site\.backfile\/kept\/pictures\.json$/],
  ["a picture", /^_site\/pictures\//],
  ["the last build's report", /^_site\.backfile\/kept\/last-build\.json$/],
  ["the copy of the head", /^_site\.backfile\/published\.json$/],
  ["the head of the manifest", /^_site\/backfile\.json$/],
  ["a part of the manifest", /^_site\/backfile\/.+\.json$/],
  ["a page", /^_site\/.+\.html$/],
  ["a search shard", /^_site\/search\/shards\//],
  ["a search shard's notes", /^_site\/search\/shards\/.+\/pieces\.json$/],
  ["the search's files", /^_site\/search\/[^/]+$/],
  ["an asset", /^_site\/assets\//],
];

type Damage = (place: string, random: Random, others: readonly string[]) => void;

const damages: readonly (readonly [name: string, damage: Damage])[] = [
  ["a bit is flipped", flipBits],
  ["bits are flipped", (place, random) => Array.from({ length: 20 }, () => flipBits(place, random))],
  ["cut short", (place, random) => truncateSync(place, random.below(statSync(place).size))],
  ["longer", (place) => writeFileSync(place, Buffer.concat([readFileSync(place), Buffer.from("more")]))],
  ["empty", (place) => truncateSync(place, 0)],
  ["zeros", (place) => writeFileSync(place, Buffer.alloc(statSync(place).size))],
  ["gone", (place) => rmSync(place)],
  ["another of its kind in its place", (place, random, others) => copyFileSync(random.pick(others), place)],
];

export interface Damaged {
  /** Below the folder that holds `_site`. */
  readonly path: string;
  readonly how: string;
}

/** Damages one file or several. */
export function damageSomething(folder: string, random: Random): Damaged[] {
  return Array.from({ length: random.pick([1, 1, 1, 2, 4]) }, () => {
    const files = filesOf(folder);
    const [, pattern] = random.pick(places.filter(([, kind]) => files.some((file) => kind.test(file))));
    const own = files.filter((file) => pattern.test(file));
    const path = random.pick(own);
    const [how, damage] = random.pick(damages);
    damage(
      join(folder, path),
      random,
      own.map((file) => join(folder, file)),
    );
    return { path, how };
  });
}

function flipBits(place: string, random: Random): void {
  const bytes = readFileSync(place);
  if (bytes.length === 0) return;
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  writeFileSync(place, bytes);
}

import { lstatSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../basics/failure.ts";
import { bagKind, readBagInfo } from "./bag/bag-info.ts";
import { readManifest } from "./bag/bag-manifest.ts";
import { infoName, isTagManifest, manifestName, ownAlgorithm } from "./bag/bag-names.ts";
import { isSealed } from "./store-bag-seal.ts";
import { openPlainFile } from "./store-open.ts";
import { plainBytes } from "./store-plain.ts";
import { filesBelow } from "./store-walk.ts";

/**
 * Whether a pack may be put in the place of what stands there: nothing, an empty folder, or a pack that Backfile made and
 * to which nobody has added anything.
 *
 * @returns undefined when it may, else why not, as the end of a sentence
 */
export function notOurs(place: string): string | undefined {
  const stat = lstatSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (stat.isFile()) return isOwnZip(place) ? undefined : "it is a file that Backfile did not make";
  if (!stat.isDirectory()) return "it is neither a file nor a folder";
  const there = [...filesBelow(place)].map(({ path }) => path);
  if (there.length === 0) return undefined;
  if (bagKind(readBagInfo(textOf(join(place, infoName)))) !== "pack")
    return "it is a folder that Backfile did not make";
  const listed = new Set<string>();
  for (const kind of ["payload", "tag"] as const) {
    const { entries } = readManifest(textOf(join(place, manifestName(kind, ownAlgorithm))));
    for (const { path } of entries) listed.add(path);
  }
  const foreign = there.find((path) => !listed.has(path) && !isTagManifest(path));
  return foreign === undefined ? undefined : `somebody has put ${foreign} into it`;
}

function isOwnZip(place: string): boolean {
  const open = openPlainFile({ file: place, place }, Number.POSITIVE_INFINITY);
  if ("problem" in open) return false;
  try {
    return isSealed(open);
  } finally {
    open.close();
  }
}

function textOf(place: string): string {
  try {
    return plainBytes(place).toString("utf8");
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return "";
  }
}

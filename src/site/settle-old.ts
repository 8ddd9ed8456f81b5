import { lstatSync, mkdirSync, renameSync, rmSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import { listed } from "../records/store-walk.ts";
import { groupOf, groupOfPart } from "./groups.ts";
import { manifestName, readHead } from "./manifest.ts";
import { OwnFiles } from "./own-files.ts";
import { foreignIn } from "./ownership.ts";
import { removeIfEmpty } from "./remove-if-empty.ts";
import { foldersOf, Ways } from "./ways.ts";
import type { Workplace } from "./workplace.ts";

type Places = Pick<Workplace, "output" | "rubbish">;

/**
 * After the swap: erases what is ours of the old folder, and carries over the rest. The manifest goes last, so that a
 * build that was cut off here is brought to its end by the next.
 *
 * @param old where the old folder stands now
 * @throws a Failure when the folder is not Backfile's
 */
export function settleOld(place: Places, old: string): void {
  const own = ownFiles(old);
  const manifest: string[] = [];
  const files: string[] = [];
  for (const path of own.all()) (path === manifestName || groupOfPart(path) ? manifest : files).push(path);
  eraseFiles(old, files);
  carryForeign(place, old, own, manifest);
  // By its new name it is known to hold nothing but ours, manifest or no manifest.
  renameSync(old, place.rubbish);
  rmSync(place.rubbish, { recursive: true, force: true });
}

/**
 * Likewise, where the old folder's own files shall stay.
 *
 * @returns false where nobody can say which they are, since a part of the manifest is lost
 */
export function clearOld(place: Places, old: string): boolean {
  const own = ownFiles(old);
  carryForeign(place, old, own, own.all());
  return !own.isAnyLost();
}

/** Erases a tree of Backfile's in which nothing else stands. */
export function eraseTree(folder: string): void {
  const head = readHead(folder);
  if (typeof head === "object") eraseFiles(folder, [...new OwnFiles(folder, head).all()]);
  rmSync(folder, { recursive: true, force: true });
}

function ownFiles(folder: string): OwnFiles {
  const head = readHead(folder);
  if (typeof head === "object") return new OwnFiles(folder, head);
  throw new Failure(`${folder} holds a folder that is not Backfile's. Move it away and build again.`);
}

function carryForeign(place: Places, old: string, own: OwnFiles, ours: Iterable<string>): void {
  for (const { path } of [...foreignIn(old, ours)]) carry(place, old, path, path, own);
}

/** Erases files, and the folders that are empty then: three times as quick as having Node look for all that is there. */
function eraseFiles(folder: string, files: readonly string[]): void {
  const ways = new Ways(folder);
  const folders = new Set<string>();
  for (const path of files) {
    if (ways.state(path) !== "open") continue;
    for (const above of foldersOf(path)) folders.add(above);
    try {
      unlinkSync(`${folder}/${path}`);
    } catch (error) {
      // It has gone, or is a folder now, which is not ours.
      if (!["ENOENT", "EISDIR", "EPERM"].includes(errorCode(error) ?? "")) throw error;
    }
  }
  // Each stands behind the one that holds it.
  for (const path of [...folders].reverse()) removeIfEmpty(`${folder}/${path}`);
}

/** Moves a file or folder; folders are joined, and a file whose place is taken gets another name. */
function carry(place: Places, old: string, path: string, as: string, own: OwnFiles): void {
  const from = join(old, path);
  const to = join(place.output, as);
  const target = lstatSync(to, { throwIfNoEntry: false });
  if (target === undefined) {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } else if (target.isDirectory() && lstatSync(from).isDirectory()) {
    for (const { name } of listed(from)) carry(place, old, `${path}/${name}`, `${as}/${name}`, own);
    removeIfEmpty(from);
  } else if (!own.isLost(groupOf(as))) {
    carry(place, old, path, `${as}.kept`, own);
  }
}

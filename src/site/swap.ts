import { chmodSync, existsSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import type { Changes } from "./compare.ts";
import type { Edition } from "./edition.ts";
import { groupOf, partPath } from "./groups.ts";
import { inside } from "./inside.ts";
import { keepFile } from "./keep-file.ts";
import { readGroup, readHead } from "./manifest.ts";
import { OwnFiles } from "./own-files.ts";
import { foreignIn } from "./ownership.ts";
import { listed } from "./walk.ts";
import type { Workplace } from "./workplace.ts";

type Places = Pick<Workplace, "output" | "building" | "previous" | "rubbish">;

/** Gives the files of the old site that stay, parts of the manifest among them, a place in the new one too. */
export function linkKept(place: Places, edition: Edition, changes: Changes): void {
  const anew = new Set(changes.groups);
  const folders = new Set<string>();
  const link = (path: string) => {
    const to = inside(place.building, path);
    const folder = dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    keepFile(inside(place.output, path), to);
  };
  for (const files of changes.kept.values()) for (const { path } of files) link(path);
  for (const { name, keys } of edition.head.groups) {
    if (anew.has(name) || !(edition.planned.has(name) || edition.shards.has(name))) continue;
    const files = edition.planned.get(name)?.map(({ file }) => file) ?? shardFiles(place.output, name, keys);
    for (const path of [...files, partPath(name)]) link(path);
  }
}

function shardFiles(folder: string, name: string, keys: string): string[] {
  const files = readGroup(folder, name, keys);
  if (typeof files === "object") return files.map(({ path }) => path);
  throw new Error(`${join(folder, partPath(name))} changed while the site was being built. Build again.`);
}

/**
 * Puts the new site in the old one's place by two renames; then what others have put into the old folder is carried
 * over and the rest erased. A machine that dies in between is mended by the next build.
 *
 * @throws a Failure when the folder cannot be renamed; then the old site stands
 */
export function swap(place: Places, step: () => void): void {
  const stands = existsSync(place.output);
  if (stands) chmodSync(place.building, statSync(place.output).mode);
  if (!stands || listed(place.output).length === 0) {
    if (stands) removeEmpty(place.output);
    move(place.building, place.output);
    return;
  }
  step();
  move(place.output, place.previous);
  try {
    step();
    move(place.building, place.output);
  } catch (error) {
    renameSync(place.previous, place.output);
    throw error;
  }
  step();
  settlePrevious(place);
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    throw unmovable(folder, error);
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw unmovable(to, error);
  }
}

/** What is behind a rename that the system refused, as a sentence where it has one. */
export function unmovable(folder: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === "EBUSY" || code === "EXDEV") {
    return new Failure(
      `${folder} cannot be replaced because a disk is mounted there. Name a folder within it with --output.`,
    );
  }
  if (code === "EACCES" || code === "EPERM") {
    return new Failure(`${folder} cannot be replaced: writing to ${dirname(folder)} is not allowed.`);
  }
  return error;
}

/** After the swap: carries over from the old folder what is not ours, and erases the rest. */
export function settlePrevious(place: Places): void {
  const head = readHead(place.previous);
  if (typeof head !== "object") {
    throw new Failure(`${place.previous} holds a folder that is not Backfile's. Move it away and build again.`);
  }
  const own = new OwnFiles(place.previous, head);
  for (const { path } of [...foreignIn(place.previous, own.all())]) carry(place, path, path, own);
  // By its new name it is known to hold nothing but ours, manifest or no manifest.
  renameSync(place.previous, place.rubbish);
  rmSync(place.rubbish, { recursive: true, force: true });
}

/** Moves a file or folder; folders are joined, and a file whose place is taken gets another name. */
function carry(place: Places, path: string, as: string, own: OwnFiles): void {
  const from = join(place.previous, path);
  const to = join(place.output, as);
  const target = lstatSync(to, { throwIfNoEntry: false });
  if (target === undefined) {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } else if (target.isDirectory() && lstatSync(from).isDirectory()) {
    for (const { name } of listed(from)) carry(place, `${path}/${name}`, `${as}/${name}`, own);
  } else if (!own.isLost(groupOf(as))) {
    carry(place, path, `${as}.kept`, own);
  }
}

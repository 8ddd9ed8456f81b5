import { chmodSync, existsSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { clash, foreignIn, ownedManifest } from "./ownership.ts";
import { listed } from "./walk.ts";
import type { Workplace } from "./workplace.ts";

type Places = Omit<Workplace, "close">;

/**
 * Puts the new site in the old one's place: two renames, so that readers see the old site or the new one. Then what
 * others have put into the old folder is carried over and the rest erased. No step waits, so that no signal comes
 * between the renames; a machine that dies there is mended by the next build.
 *
 * @throws a Failure when the folder is no longer ours or cannot be renamed; then the old site stands
 */
export function publish(place: Places, manifest: Manifest): void {
  const old = ownedManifest(place.output);
  if (old === undefined) {
    if (existsSync(place.output)) replaceEmpty(place);
    else move(place.building, place.output);
    return;
  }
  const taken = clash(place.output, old, manifest);
  if (taken !== undefined) {
    throw new Failure(
      `${join(place.output, taken)} was not made by Backfile and stands where a page shall be. Move it away and build again.`,
    );
  }
  chmodSync(place.building, statSync(place.output).mode);
  move(place.output, place.previous);
  try {
    move(place.building, place.output);
  } catch (error) {
    renameSync(place.previous, place.output);
    throw error;
  }
  settlePrevious(place);
}

function replaceEmpty(place: Places): void {
  const { mode } = statSync(place.output);
  chmodSync(place.building, mode);
  try {
    rmdirSync(place.output);
  } catch (error) {
    throw unmovable(place.output, error);
  }
  move(place.building, place.output);
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw unmovable(to, error);
  }
}

function unmovable(folder: string, error: unknown): unknown {
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
  const site = readManifest(place.previous);
  if (typeof site !== "object") {
    throw new Failure(`${place.previous} holds a folder that is not Backfile's. Move it away and build again.`);
  }
  for (const { path } of [...foreignIn(place.previous, site)]) {
    carry(join(place.previous, path), join(place.output, path));
  }
  // By its new name it is known to hold nothing but ours, manifest or no manifest.
  renameSync(place.previous, place.rubbish);
  rmSync(place.rubbish, { recursive: true, force: true });
}

/** Moves a file or folder; folders are joined, and a file whose place is taken gets another name. */
function carry(from: string, to: string): void {
  const target = lstatSync(to, { throwIfNoEntry: false });
  if (target === undefined) {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } else if (target.isDirectory() && lstatSync(from).isDirectory()) {
    for (const entry of listed(from)) carry(join(from, entry.name), join(to, entry.name));
  } else {
    carry(from, `${to}.kept`);
  }
}

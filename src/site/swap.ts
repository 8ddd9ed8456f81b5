import { accessSync, chmodSync, constants, existsSync, mkdirSync, renameSync, rmdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import { listed } from "../records/store-walk.ts";
import type { Changes } from "./compare.ts";
import type { Edition } from "./edition.ts";
import { exchange } from "./exchange.ts";
import { partPath } from "./groups.ts";
import { keepFile } from "./keep-file.ts";
import { readGroup } from "./manifest.ts";
import type { Workplace } from "./workplace.ts";

type Places = Pick<Workplace, "output" | "building" | "coming" | "next" | "previous">;

/** Gives the files of the old site that stay, parts of the manifest among them, a place in the new one too. */
export function linkKept(place: Places, edition: Edition, changes: Changes): void {
  const anew = new Set(changes.groups);
  const folders = new Set<string>();
  const link = (path: string) => {
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(`${place.building}/${folder}`, { recursive: true });
    folders.add(folder);
    keepFile(`${place.output}/${path}`, `${place.building}/${path}`);
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
 * Puts the site that stands at `coming` in the old one's place: both change places in one step, where the system can do
 * that. Where it cannot, two renames do it, between which nothing stands there for a moment; a machine that dies just
 * then is mended by the next build.
 *
 * @returns where the old site stands now; undefined when there was none
 * @throws a Failure when the folder cannot be renamed; then the old site stands
 */
export function swap(place: Places, step: () => void): string | undefined {
  const { output, coming, next, previous } = place;
  const stands = existsSync(output);
  if (stands) {
    demandWritable(output);
    chmodSync(coming, statSync(output).mode);
  }
  if (!stands || listed(output).length === 0) {
    step();
    if (stands) removeEmpty(output);
    move(coming, output);
    return undefined;
  }
  step();
  // By this name it is known that what others have put there must not be lost, whichever of the two it is by now.
  move(coming, next, output);
  step();
  if (exchange(next, output)) return next;
  move(output, previous, output);
  step();
  try {
    move(next, output);
  } catch (error) {
    renameSync(previous, output);
    throw error;
  }
  return previous;
}

/** A folder that may not be written to keeps its place, and another that was made like it could not be erased. */
function demandWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (errorCode(error) !== "EACCES" && errorCode(error) !== "EPERM") throw error;
    throw new Failure(
      `${folder} cannot be replaced: writing to it is not allowed. Give your account the right to write there, or name another folder with --output, and build again.`,
    );
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    throw unmovable(folder, error);
  }
}

/** @param named the folder that is spoken of when it cannot be done */
function move(from: string, to: string, named = to): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw unmovable(named, error);
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

import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import { plainBytes } from "../records/store-plain.ts";
import { listed } from "../records/store-walk.ts";
import { type Manifest, manifestName, readHead } from "./manifest.ts";
import type { OwnFiles } from "./own-files.ts";

/**
 * Whether Backfile may put a site in this folder's place: it is not there, it is empty, or Backfile made it.
 *
 * @returns the head of what stands there, or undefined when nothing does
 * @throws a Failure when the folder is somebody else's, or is none
 */
export function ownedManifest(folder: string): Manifest | undefined {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (!stat.isDirectory()) throw new Failure(`${folder} is not a folder. Name another with --output.`);
  if (listed(folder).length === 0) return undefined;
  const manifest = readHead(folder);
  if (typeof manifest === "object") return manifest;
  const why =
    manifest === undefined
      ? `it is not empty and has no ${manifestName}`
      : isOfOtherVersion(folder)
        ? `its ${manifestName} is of another version of Backfile`
        : `its ${manifestName} is not as Backfile wrote it`;
  throw new Failure(
    `${folder} is not Backfile's: ${why}. Backfile never erases what it did not make. Name another folder with --output, or empty this one yourself.`,
  );
}

function isOfOtherVersion(folder: string): boolean {
  try {
    const data: unknown = JSON.parse(plainBytes(join(folder, manifestName)).toString("utf8"));
    if (typeof data !== "object" || data === null || !("format" in data) || !("generator" in data)) return false;
    return Number.isSafeInteger(data.format) && data.format !== 2;
  } catch {
    return false;
  }
}

/** What stands in an output folder and is not of the site. */
export interface Foreign {
  /** The top of it: a file, or a folder in which nothing is ours. */
  readonly path: string;
  readonly folder: boolean;
}

/**
 * What somebody else has put into an output folder: a CNAME, a `.git`, an old photograph.
 *
 * @param ours every file there that is not foreign
 */
export function* foreignIn(folder: string, ours: Iterable<string>): Generator<Foreign> {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const path of ours) {
    files.add(path);
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const parent = path.slice(0, end);
      if (folders.has(parent)) break;
      folders.add(parent);
    }
  }
  yield* foreignBelow(folder, "", files, folders);
}

function* foreignBelow(
  folder: string,
  below: string,
  files: ReadonlySet<string>,
  folders: ReadonlySet<string>,
): Generator<Foreign> {
  for (const entry of listed(join(folder, below))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && folders.has(path)) yield* foreignBelow(folder, path, files, folders);
    else if (entry.isDirectory()) yield { path, folder: true };
    else if (!files.has(path)) yield { path, folder: false };
  }
}

/** Whether a file that is not ours stands at this place or in the way to it. */
export function isTaken(folder: string, path: string, ours: OwnFiles): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
    const part = path.slice(0, end);
    const stat = standing(join(folder, part));
    if (stat !== undefined) return !stat.isDirectory() && !ours.has(part);
  }
  return false;
}

/** What stands at a path; nothing below a file either, at which Node would throw. */
export function standing(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

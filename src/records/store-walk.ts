import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../basics/failure.ts";

/** A file, link or socket below a folder: whatever is no folder. */
export interface Found {
  /** With forward slashes: `2022/index.html`. */
  readonly path: string;
  /** False for links, sockets and devices, none of which Backfile makes. */
  readonly plain: boolean;
}

/** Everything below a folder by name, folders' insides in their place. Links are not followed. */
export function* filesBelow(folder: string, below = ""): Generator<Found> {
  for (const entry of listed(join(folder, below))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(folder, path);
    else yield { path, plain: entry.isFile() };
  }
}

/** What stands in a folder, by name: in UTF-16 order, the same on every machine. */
export function listed(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The same of what may be no folder, or not there: then nothing. */
export function listedIfThere(folder: string): Dirent[] {
  try {
    return listed(folder);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return [];
    throw error;
  }
}

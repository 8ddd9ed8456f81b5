import { closeSync, constants, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode } from "../basics/failure.ts";

/**
 * Writes a file below a folder as a whole or not at all: beside its place, then renamed into it. Folders on the way
 * are made; a link among them or at the place itself is never followed.
 *
 * @param folder a full path
 * @param parts the way from there, each a plain name
 * @returns undefined when it is written, else why not, as a sentence
 */
export function writeInside(folder: string, parts: readonly string[], text: string | Uint8Array): string | undefined {
  const file = join(folder, ...parts);
  let temporary: string | undefined;
  try {
    const blocked = makeFolders(folder, parts.slice(0, -1)) ?? blockedBy(file);
    if (blocked !== undefined) return blocked;
    temporary = join(dirname(file), `.${parts.at(-1)}.${process.pid}.tmp`);
    rmSync(temporary, { force: true });
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
    const handle = openSync(temporary, flags, 0o666);
    try {
      const bytes = typeof text === "string" ? Buffer.from(text) : text;
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    const code = errorCode(error);
    if (code === undefined) throw error;
    return `It cannot be written (${code}).`;
  }
}

function makeFolders(folder: string, parts: readonly string[]): string | undefined {
  let at = folder;
  for (const part of parts) {
    at = join(at, part);
    const stat = lstatSync(at, { throwIfNoEntry: false });
    if (stat === undefined) mkdirSync(at);
    else if (!stat.isDirectory()) return "A folder on the way to it is a link or a file.";
  }
  return undefined;
}

function blockedBy(file: string): string | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat === undefined || stat.isFile() ? undefined : "A link or a folder stands in its place.";
}

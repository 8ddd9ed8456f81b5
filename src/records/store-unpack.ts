import { closeSync, mkdirSync, openSync, statfsSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { errorCode, Failure } from "../basics/failure.ts";
import { zipFiles } from "../clippings/archives/zip-files.ts";
import type { SourceBytes } from "../clippings/source-bytes.ts";

/** Of the disk, in bytes: so much stays free. */
const spare = 64 * 1024 * 1024;
const breath = 1 << 24;

/**
 * Unpacks a ZIP of any size into a folder. Nothing is written outside it, nor more than the disk holds.
 *
 * @param file as it is called in what is thrown
 * @param folder empty
 * @returns what could not be unpacked, as a sentence; undefined when all was
 * @throws a Failure where the disk has no room
 */
export async function unpackZip(bytes: SourceBytes, file: string, folder: string): Promise<string | undefined> {
  try {
    const files = await zipFiles(bytes);
    const size = files.reduce((sum, one) => sum + one.size, 0);
    const { bavail, bsize } = statfsSync(folder);
    if (size + spare > bavail * bsize) {
      throw new Failure(`${file} unpacks to ${Math.ceil(size / 1e6)} MB, for which there is no room in ${folder}.`);
    }
    const made = new Set<string>([folder]);
    let since = 0;
    for (const { path, pieces } of files) {
      const place = join(folder, ...path.split("/"));
      const own = dirname(place);
      if (!made.has(own)) mkdirSync(own, { recursive: true });
      made.add(own);
      const handle = openSync(place, "wx");
      try {
        for await (const piece of pieces()) {
          for (let done = 0; done < piece.length; ) done += writeSync(handle, piece, done);
          since += piece.length;
        }
      } finally {
        closeSync(handle);
      }
      if (since < breath) continue;
      since = 0;
      await setImmediate();
    }
    return undefined;
  } catch (error) {
    if (error instanceof Failure || errorCode(error) === "ENOSPC" || !(error instanceof Error)) throw error;
    return `The ZIP cannot be unpacked: ${error.message}.`;
  }
}

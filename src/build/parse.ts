import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import { printProblem } from "../basics/problem.ts";
import { type Defaults, noDefaults } from "../records/defaults.ts";
import { type Parsed, parsed } from "../records/parsed.ts";
import { isRecord, readAnySource } from "../records/read.ts";
import type { ColumnMap } from "../records/read-file-source.ts";
import { readAllSettings, readSettingsFile } from "../records/store.ts";
import { openNamedFile, UnreadableFile } from "../records/store-open.ts";

/**
 * Reads one source by itself and says what it says: `backfile parse --json`. Nothing is written.
 * When it lies in a content folder, that folder's `archive.yaml` holds for it.
 *
 * @param file as the answer shall name it, and where it is
 * @param map which columns of a table give which fields, where a person has said so
 * @throws a Failure when the file cannot be read
 */
export async function parse(file: string, map?: ColumnMap): Promise<Parsed> {
  const { place, bytes } = openNamedFile(file);
  try {
    return parsed(await readAnySource(file, bytes, await defaultsFor(place), map));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Failure(printProblem(error.problem));
    throw error;
  } finally {
    bytes.close();
  }
}

/** What the nearest `archive.yaml` above the file says; one that cannot be read is the build's affair. */
async function defaultsFor(place: string): Promise<Defaults> {
  for (let folder = dirname(place); ; folder = dirname(folder)) {
    if (isThere(join(folder, "archive.yaml"))) {
      try {
        const read = isRecord(place) ? readAllSettings : readSettingsFile;
        return (await read(folder, basename(folder))).defaults;
      } catch (error) {
        if (error instanceof Failure) return noDefaults;
        throw error;
      }
    }
    if (dirname(folder) === folder) return noDefaults;
  }
}

/** What Node may not look at is not there: under its permissions one may be shown a single file. */
function isThere(file: string): boolean {
  try {
    return existsSync(file);
  } catch (error) {
    if (errorCode(error) === "ERR_ACCESS_DENIED") return false;
    throw error;
  }
}

import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "./basics/failure.ts";
import { type Defaults, noDefaults } from "./records/defaults.ts";
import { type Parsed, parsed } from "./records/parsed.ts";
import { readSource } from "./records/read.ts";
import { readSettingsFile } from "./records/store.ts";
import { readNamedFile } from "./records/store-files.ts";

/**
 * Reads one source by itself and says what it says: `backfile parse --json`. Nothing is written.
 * When it lies in a content folder, that folder's `archive.yaml` holds for it.
 *
 * @param file as the answer shall name it, and where it is
 * @throws a Failure when the file cannot be read
 */
export function parse(file: string): Parsed {
  const { place, bytes } = readNamedFile(file);
  return parsed(readSource(file, bytes, defaultsFor(place)));
}

/** What the nearest `archive.yaml` above the file says; one that cannot be read is the build's affair. */
function defaultsFor(place: string): Defaults {
  for (let folder = dirname(place); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "archive.yaml"))) {
      try {
        return readSettingsFile(folder, basename(folder)).defaults;
      } catch (error) {
        if (error instanceof Failure) return noDefaults;
        throw error;
      }
    }
    if (dirname(folder) === folder) return noDefaults;
  }
}

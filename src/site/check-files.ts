import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestBytes } from "../basics/digest.ts";
import type { Problem } from "../basics/problem.ts";
import { digestLength, type Manifest, type ManifestFile } from "./manifest.ts";
import { foreignIn } from "./ownership.ts";

/** A file of a built site with its bytes. */
export interface Held {
  readonly file: ManifestFile;
  readonly bytes: Buffer;
}

/**
 * Goes through the files of a built site, each read once.
 *
 * @param report told of files that are missing, empty, cut or changed; those that are missing or empty are not yielded
 */
export function* heldFiles(folder: string, manifest: Manifest, report: (problem: Problem) => void): Generator<Held> {
  for (const file of manifest.files) {
    const path = join(folder, file.path);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined || !stat.isFile()) {
      report(wrong(file, "file-missing", "The file is not there. Build the site again."));
      continue;
    }
    if (stat.size === 0) {
      report(wrong(file, "file-empty", "The file is empty. Build the site again; is the disk full?"));
      continue;
    }
    const bytes = readFileSync(path);
    if (bytes.length !== file.size) {
      report({
        ...wrong(file, "file-size", "The file was cut or changed after the build. Build the site again."),
        found: `${bytes.length} bytes`,
        expected: [`${file.size} bytes`],
      });
    } else if (digestBytes(bytes, digestLength) !== file.digest) {
      report(wrong(file, "file-changed", "The file was changed after the build. Build the site again."));
    }
    yield { file, bytes };
  }
}

/** What stands in the folder and is not of the site: no fault by itself, but it will be published too. */
export function foreignFiles(folder: string, manifest: Manifest): Problem[] {
  return [...foreignIn(folder, manifest)].map(({ path, folder: isFolder }) => ({
    file: isFolder ? `${path}/` : path,
    rule: "file-foreign",
    note: "Backfile did not make this; it is kept from build to build. Remove it if it is not meant for readers.",
    severity: "warning",
  }));
}

function wrong(file: ManifestFile, rule: string, note: string): Problem {
  return { file: file.path, rule, note, severity: "error" };
}

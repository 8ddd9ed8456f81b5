import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestBytes } from "../basics/digest.ts";
import { errorCode } from "../basics/failure.ts";
import type { Problem } from "../basics/problem.ts";
import { listedIfThere } from "../records/store-walk.ts";
import { groupOfPart, partPath, partsFolder } from "./groups.ts";
import {
  digestLength,
  type Manifest,
  type ManifestFile,
  type ManifestGroup,
  manifestName,
  readGroup,
} from "./manifest.ts";
import { standing } from "./ownership.ts";

/** A file of a built site with its bytes. */
export interface Held {
  readonly file: ManifestFile;
  readonly bytes: Buffer;
}

/** All files that the parts of a manifest list, by path within each part; parts that cannot be relied on are reported. */
export function filesOf(folder: string, manifest: Manifest, report: (problem: Problem) => void): ManifestFile[] {
  const all: ManifestFile[] = [];
  const names = new Set<string>();
  for (const group of manifest.groups) {
    names.add(group.name);
    const files = readGroup(folder, group.name);
    const problem = wrongPart(folder, group, files);
    if (problem !== undefined) report(problem);
    else if (typeof files === "object") for (const file of files) all.push(file);
  }
  for (const { name } of listedIfThere(join(folder, partsFolder))) {
    const group = groupOfPart(`${partsFolder}/${name}`);
    if (group === undefined || names.has(group)) continue;
    report({
      file: `${partsFolder}/${name}`,
      rule: "part-unknown",
      note: `${manifestName} names no such part. The next build removes it.`,
      severity: "warning",
    });
  }
  return all;
}

function wrongPart(folder: string, group: ManifestGroup, files: ReturnType<typeof readGroup>): Problem | undefined {
  const part = { file: partPath(group.name), severity: "error" } as const;
  if (files === undefined) {
    const note =
      "The part of the manifest is not there, and perhaps none of its files. Were several machines at it, lay the outputs of all over one another; else build the site again.";
    return { ...part, rule: "part-missing", note };
  }
  if (files === "damaged") {
    const note =
      "The part of the manifest is not as Backfile wrote it, so that its files cannot be checked. Build again.";
    return { ...part, rule: "part-damaged", note };
  }
  if (readGroup(folder, group.name, group.keys) !== "damaged") return undefined;
  const note = `It is of another build than ${manifestName}. Lay together outputs of the same content only, or build again.`;
  return { ...part, rule: "part-other", note };
}

/**
 * Goes through the files of a built site, each read once.
 *
 * @param report told of files that are missing, empty, cut or changed; those that are missing or empty are not yielded
 */
export function* heldFiles(
  folder: string,
  files: readonly ManifestFile[],
  report: (problem: Problem) => void,
): Generator<Held> {
  for (const file of files) {
    const bytes = bytesOf(folder, file, report);
    if (bytes === undefined) continue;
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

/** Undefined, and told, where there is nothing to be read. */
function bytesOf(folder: string, file: ManifestFile, report: (problem: Problem) => void): Buffer | undefined {
  const path = join(folder, file.path);
  try {
    const stat = standing(path);
    if (stat === undefined) report(wrong(file, "file-missing", "The file is not there. Build the site again."));
    else if (!stat.isFile()) report(noFile(file.path, stat.isDirectory() ? "a folder" : "a link"));
    else if (stat.size > 0) return readFileSync(path);
    else report(wrong(file, "file-empty", "The file is empty. Build the site again; is the disk full?"));
  } catch (error) {
    const found = errorCode(error);
    if (found === undefined) throw error;
    const note =
      "The file cannot be read, and so it cannot be published. Mend its permissions, or build the site again.";
    report({ ...wrong(file, "file-unreadable", note), found });
  }
  return undefined;
}

/** Something else stands where the site has a file, or a folder of its own. */
export function noFile(file: string, found: string): Problem {
  const note =
    "It stands in place of what Backfile made: hosts that follow it may send anything. Remove it, and build again.";
  return { file, rule: "file-replaced", found, note, severity: "error" };
}

function wrong(file: ManifestFile, rule: string, note: string): Problem {
  return { file: file.path, rule, note, severity: "error" };
}

import { lstatSync, readFileSync } from "node:fs";
import { digestBytes } from "../basics/digest.ts";
import { inside } from "./inside.ts";
import { digestLength, type ManifestFile, type PlannedFile } from "./manifest.ts";

/** A file that the new site must hold. */
export interface Expected extends Omit<PlannedFile, "key"> {
  /** The digest of its bytes where nothing is known of what they depend on. */
  readonly key?: string;
  /** What its bytes must give, where that is known beforehand. */
  readonly digest?: string | undefined;
}

/**
 * Holds files against what was to be written: each is there, none is empty, each has its bytes. The tools that wrote
 * them may have died without a word; this is how we know that they have not.
 *
 * @returns what the manifest says of the files
 * @throws an Error that names the first file that is wrong: the site must not be published
 */
export async function verify(folder: string, expected: readonly Expected[]): Promise<ManifestFile[]> {
  const files: ManifestFile[] = [];
  for (const { file, kind, key, digest } of expected) {
    const measures = measured(folder, file, digest);
    files.push({ path: file, kind, key: key ?? measures.digest, ...measures });
    // A signal or a request may come in between.
    if (files.length % 500 === 0) await new Promise(setImmediate);
  }
  return files;
}

function measured(folder: string, file: string, digest: string | undefined): { size: number; digest: string } {
  const path = inside(folder, file);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new Error(`The new site lacks ${file}.`);
  if (!stat.isFile()) throw new Error(`${file} of the new site is no plain file.`);
  if (stat.size === 0) throw new Error(`${file} of the new site is empty.`);
  const bytes = readFileSync(path);
  const actual = digestBytes(bytes, digestLength);
  if (bytes.length !== stat.size || (digest !== undefined && digest !== actual)) {
    throw new Error(`${file} of the new site is not as it was planned: the disk may be full.`);
  }
  return { size: stat.size, digest: actual };
}

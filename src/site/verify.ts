import { closeSync, lstatSync, openSync, readSync } from "node:fs";
import { digestBytes } from "../basics/digest.ts";
import { Failure } from "../basics/failure.ts";
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
 * @throws a Failure that names the first file that is wrong: the site must not be published
 */
export async function verify(folder: string, expected: readonly Expected[]): Promise<ManifestFile[]> {
  const measures = await measure(folder, expected);
  return expected.map(({ file, kind, key }, index) => {
    const { size, digest } = measures[index] as Measures;
    return { path: file, kind, key: key ?? digest, size, digest };
  });
}

/** What a file's bytes come to. */
export interface Measures {
  readonly size: number;
  readonly digest: string;
}

/**
 * The same of files of which it is known already what the manifest says besides.
 *
 * @returns in the order of the files
 */
export async function measure(
  folder: string,
  files: readonly { readonly file: string; readonly digest?: string | undefined }[],
): Promise<Measures[]> {
  const all: Measures[] = [];
  for (const { file, digest } of files) {
    all.push(measured(folder, file, digest));
    // A signal or a request may come in between.
    if (all.length % 500 === 0) await new Promise(setImmediate);
  }
  return all;
}

/** The same of one file, at once. */
export function measured(folder: string, file: string, digest: string | undefined): Measures {
  const path = inside(folder, file);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw unlike(file, "is gone");
  if (!stat.isFile()) throw unlike(file, "is no plain file");
  if (stat.size === 0) throw unlike(file, "is empty");
  const bytes = bytesOf(path, stat.size);
  const actual = digestBytes(bytes, digestLength);
  if (bytes.length !== stat.size || (digest !== undefined && digest !== actual)) {
    throw unlike(file, "is not as it was written");
  }
  return { size: stat.size, digest: actual };
}

function unlike(file: string, how: string): Failure {
  return new Failure(
    `${file} of the new site ${how}: it was cut short or changed behind the build's back, and nothing is published. The disk may be full or faulty, or another program at work in its folder. See to that and build again.`,
  );
}

/** Most files are small and many: they are read into one piece of memory, one after the other. */
let sheet = Buffer.alloc(0);

/** @returns the file's bytes up to its size and one more, should it have grown: good until the next file is read */
function bytesOf(path: string, size: number): Buffer {
  if (sheet.length <= size) sheet = Buffer.allocUnsafeSlow(Math.max(256 * 1024, size + 1));
  const file = openSync(path, "r");
  try {
    let end = 0;
    for (let got = -1; got !== 0 && end <= size; end += got) got = readSync(file, sheet, end, size + 1 - end, null);
    return sheet.subarray(0, end);
  } finally {
    closeSync(file);
  }
}

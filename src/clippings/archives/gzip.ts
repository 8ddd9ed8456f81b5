import { gunzipSync } from "node:zlib";
import type { FileFormat, Head, Reading, SourceFile } from "../clipping.ts";
import { allBytes, bytesOf } from "../source-bytes.ts";

/** What a packed file may be, in bytes, and what may come of it. */
const largest = 256 * 1024 * 1024;

/** One file, packed by gzip (RFC 1952): `pier.html.gz`. A WARC is known before. */
export const gzip: FileFormat = {
  name: "gzip",
  detect: ({ bytes }: Head): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8,
  read,
};

async function read({ file, bytes, readInside }: SourceFile): Promise<Reading> {
  const name = (file.split("/").at(-1) ?? file).replace(/\.gz$/i, "");
  if (bytes.size > largest) return nothing(file, "gzip-too-large", "It is larger than 256 MB and is left out.");
  let whole: Uint8Array;
  try {
    whole = gunzipSync(allBytes(bytes), { maxOutputLength: largest });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    const note = isTooLarge
      ? "More than 256 MB would come of it. It is left out: unpack it, and cut what is in it into several files."
      : "It cannot be unpacked: it is cut short, or damaged. It is left out.";
    return nothing(file, isTooLarge ? "gzip-too-large" : "gzip-unreadable", note);
  }
  return readInside(name, bytesOf(whole));
}

function nothing(file: string, rule: string, note: string): Reading {
  return { format: "gzip", clippings: [], lines: [], problems: [{ file, rule, note, severity: "error" }] };
}

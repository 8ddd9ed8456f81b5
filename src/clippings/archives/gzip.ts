import { gunzipSync } from "node:zlib";
import type { FileFormat, Head, Reading, SourceFile } from "../clipping.ts";
import { allBytes, bytesOf } from "../source-bytes.ts";
import { budgetOf, largestOf, shareBudget } from "./unpacking-bounds.ts";

/** What a packed file may be, in bytes, and what may come of it; of what stands in an archive less, as its budget says. */
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
  const budget = budgetOf(bytes);
  const most = Math.min(largest, largestOf(bytes.size), budget.left);
  let whole: Uint8Array;
  try {
    whole = gunzipSync(allBytes(bytes), { maxOutputLength: most });
  } catch (error) {
    // What was unpacked in vain counts, or an archive of many such files would keep us at it.
    if (!(error instanceof RangeError)) {
      return nothing(file, "gzip-unreadable", "It cannot be unpacked: it is cut short, or damaged. It is left out.");
    }
    budget.take(most);
    const why =
      most === largest
        ? "More than 256 MB would come of it."
        : most === largestOf(bytes.size)
          ? "It would grow beyond all that a text does, to more than 200 times its size."
          : "More than 512 MB would come of the archive in which it stands.";
    const note = `${why} It is left out: unpack it, and cut what is in it into several files.`;
    return nothing(file, "gzip-too-large", note);
  }
  budget.take(whole.length);
  return readInside(name, shareBudget(bytesOf(whole), budget));
}

function nothing(file: string, rule: string, note: string): Reading {
  return { format: "gzip", clippings: [], lines: [], problems: [{ file, rule, note, severity: "error" }] };
}

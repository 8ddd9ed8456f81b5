import { gunzipSync, gzipSync } from "node:zlib";
import { mostUnpacked, signature } from "./browser/gunzip.ts";

/** @throws when the bytes are cut, are not gzipped, or hold more than any file of an index */
export function unpacked(bytes: Uint8Array): Buffer {
  return gunzipSync(bytes, { maxOutputLength: mostUnpacked });
}

/** What a file of Pagefind's holds. @throws when the file is cut, empty or none of Pagefind's */
export function unpackedFile(bytes: Uint8Array): Buffer {
  const whole = unpacked(bytes);
  if (whole.toString("latin1", 0, signature.length) !== signature)
    throw new Error("This is no file of the search index.");
  return whole.subarray(signature.length);
}

/** Gzipped by us, since few hosts do it for names they do not know. The highest level takes twice the time for 0.7%. */
export function gzipped(bytes: Uint8Array | string): Buffer {
  const file = gzipSync(bytes, { level: 6 });
  // The byte that names the operating system, or the same site would differ between machines.
  file[9] = 255;
  return file;
}

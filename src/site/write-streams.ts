import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { base32 } from "../basics/digest.ts";
import { inside } from "./inside.ts";
import { digestLength } from "./manifest.ts";
import type { WriteOptions } from "./write-outputs.ts";

/** A file that comes in pieces. */
export interface Stream {
  /** Below the folder, with forward slashes. */
  readonly file: string;
  readonly pieces: () => Iterable<string | Uint8Array>;
}

/** Characters written between two looks at what else is to be done. */
const breath = 1 << 20;

/**
 * Writes files that come in pieces, one after the other: none is held as a whole. They are no pages, and Eleventy, which
 * would hold a batch of them at a time, has no part in them.
 *
 * @returns for each the digest of what was written
 */
export async function writeStreams(
  streams: readonly Stream[],
  folder: string,
  { signal, onWritten }: WriteOptions = {},
): Promise<string[]> {
  const digests: string[] = [];
  let made = "";
  let since = 0;
  for (const { file, pieces } of streams) {
    const place = inside(folder, file);
    const own = dirname(place);
    if (own !== made) mkdirSync(own, { recursive: true });
    made = own;
    const proof = createHash("sha256");
    const handle = openSync(place, "wx");
    try {
      for (const piece of pieces()) {
        const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
        proof.update(bytes);
        for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
        since += piece.length;
        if (since < breath) continue;
        since = 0;
        await new Promise(setImmediate);
        signal?.throwIfAborted();
      }
    } finally {
      closeSync(handle);
    }
    digests.push(base32(proof.digest("hex"), digestLength));
    if (digests.length % noted === 0) onWritten?.(digests.length);
  }
  onWritten?.(digests.length);
  return digests;
}

/** Files between two words of how many there are. */
const noted = 500;

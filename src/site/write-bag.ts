import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import { byCodePoint } from "../basics/code-points.ts";
import { type BagInfo, printBagInfo } from "../records/bag/bag-info.ts";
import { type BagEntry, manifestLine } from "../records/bag/bag-manifest.ts";
import {
  bagDeclaration,
  bagName,
  infoName,
  manifestName,
  ownAlgorithm,
  payloadFolder,
} from "../records/bag/bag-names.ts";
import { inside } from "./inside.ts";
import type { WriteOptions } from "./write-outputs.ts";
import type { Stream } from "./write-streams.ts";

/** Where the files of a bag go, one after the other. */
export interface BagSink {
  /** @param file with forward slashes; none comes twice */
  write(file: string, pieces: Iterable<Uint8Array>): Promise<void>;
  end(): Promise<void>;
}

/** How much was written. */
export interface BagWritten {
  readonly files: number;
  readonly bytes: number;
}

/** Bytes written between two looks at what else is to be done. */
const breath = 1 << 22;

/**
 * Writes a bag (RFC 8493): the payload below `data/`, in the order of its names, then what says what it is, and its
 * checksums. Nothing is held but a piece of a file and the lists. The same files give the same bytes.
 *
 * @param payload by their names below `data/`
 * @param beside files beside the payload: `README.txt`
 */
export async function writeBag(
  payload: readonly Stream[],
  beside: readonly Stream[],
  info: BagInfo,
  sink: BagSink,
  { signal, onWritten }: WriteOptions = {},
): Promise<BagWritten> {
  let bytes = 0;
  let files = 0;
  const write = async ({ file, pieces }: Stream): Promise<BagEntry> => {
    const hash = createHash(ownAlgorithm);
    const passed = function* (): Generator<Uint8Array> {
      for (const piece of pieces()) {
        const own = typeof piece === "string" ? Buffer.from(piece) : piece;
        hash.update(own);
        bytes += own.length;
        if (own.length > 0) yield own;
      }
    };
    await sink.write(file, passed());
    signal?.throwIfAborted();
    files += 1;
    if (files % 500 === 0) onWritten?.(files);
    return { path: file, checksum: hash.digest("hex") };
  };
  const inOrder = (streams: readonly Stream[]): Stream[] => [...streams].sort((a, b) => byCodePoint(a.file, b.file));
  const data: BagEntry[] = [];
  for (const { file, pieces } of inOrder(payload)) data.push(await write({ file: `${payloadFolder}/${file}`, pieces }));
  const text = printBagInfo(info, { bytes, files });
  const tags = inOrder([
    ...beside,
    { file: bagName, pieces: () => [bagDeclaration] },
    { file: infoName, pieces: () => [text] },
    { file: manifestName("payload", ownAlgorithm), pieces: () => data.map(manifestLine) },
  ]);
  const others: BagEntry[] = [];
  for (const each of tags) others.push(await write(each));
  await write({ file: manifestName("tag", ownAlgorithm), pieces: () => others.map(manifestLine) });
  await sink.end();
  onWritten?.(files);
  return { files, bytes };
}

/** Files in a folder, which is there. */
export class FolderSink implements BagSink {
  readonly #folder: string;
  #made = "";
  #since = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async write(file: string, pieces: Iterable<Uint8Array>): Promise<void> {
    const place = inside(this.#folder, file);
    const own = dirname(place);
    if (own !== this.#made) mkdirSync(own, { recursive: true });
    this.#made = own;
    const handle = openSync(place, "wx");
    try {
      for (const piece of pieces) {
        for (let done = 0; done < piece.length; ) done += writeSync(handle, piece, done);
        this.#since += piece.length;
        if (this.#since < breath) continue;
        this.#since = 0;
        await setImmediate();
      }
    } finally {
      closeSync(handle);
    }
  }

  async end(): Promise<void> {}
}

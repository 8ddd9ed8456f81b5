import { AsyncIterReader, LimitReader, type WARCRecord } from "warcio";
import { chunksOf, type SourceBytes } from "../source-bytes.ts";

/** Bytes in which the lines at the head of a record must end. */
const longestHead = 1024 * 1024;

/** The library copies what is left of a piece with each line that it takes of it: pieces are small. */
const chunkLength = 16 * 1024;

/** Thrown within this folder alone, and caught there: the lines at the head of a record never end. */
export class EndlessHead extends Error {}

/** Reads an archive's bytes one after the other, unpacked where they are packed, within bounds. */
export class RecordReader extends AsyncIterReader {
  /** Where in the file it began. */
  readonly start: number;
  readonly isPacked: boolean;
  /** Where the file ends. */
  readonly #size: number;
  #headLeft = Number.POSITIVE_INFINITY;

  constructor(bytes: SourceBytes, start: number) {
    const isPacked = isGzip(bytes.read(start, start + 3));
    super(chunksOf(from(bytes, start), chunkLength), isPacked ? "gzip" : null);
    this.start = start;
    this.isPacked = isPacked;
    this.#size = bytes.size;
  }

  /** The place in the file at which the reader stands; in packed files, where the part begins that is being unpacked. */
  get place(): number {
    return this.start + (this.isPacked ? this._rawOffset : this.getReadOffset());
  }

  /** Whether a part turned out to be no gzip, or a broken one: from there on the bytes come as they are. */
  get isBroken(): boolean {
    return this.isPacked && this.compressed === null;
  }

  /** At the end of what could be unpacked: whether the file ends within a part, of which nothing came. */
  get isCutOff(): boolean {
    return this.isPacked && !this.isBroken && this.place < this.#size;
  }

  /** Runs something that reads the head of a record. @throws an EndlessHead where it does not come to its end */
  async head<Value>(read: () => Promise<Value>): Promise<Value> {
    this.#headLeft = longestHead;
    try {
      return await read();
    } finally {
      this.#headLeft = Number.POSITIVE_INFINITY;
    }
  }

  override async _next(): Promise<Uint8Array | null> {
    const chunk = await super._next();
    this.#headLeft -= chunk?.length ?? 0;
    if (this.#headLeft < 0) throw new EndlessHead();
    return chunk;
  }

  /** The library forgets what was put back before; here nothing is lost. */
  override unread(chunk: Uint8Array): void {
    const before = this._savedChunk;
    if (before === null || chunk.length === 0) super.unread(chunk);
    else {
      this._savedChunk = null;
      super.unread(new Uint8Array(Buffer.concat([chunk, before])));
      // What was put back before was counted then.
      this._readOffset += before.length;
    }
  }
}

/**
 * Reads what is left of a record's content and keeps none of it. The library's own loop never ends at a file's end.
 *
 * @returns whether all of the content was there
 */
export async function finished(record: WARCRecord, reader: RecordReader): Promise<boolean> {
  const content = record._reader;
  if (!(content instanceof LimitReader)) return false;
  while (content.limit > 0) {
    const skipped = await reader.skipSize(content.limit);
    if (skipped === 0) return false;
    content.limit -= skipped;
  }
  return !reader.isBroken;
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

function from(bytes: SourceBytes, start: number): SourceBytes {
  if (start === 0) return bytes;
  return { size: bytes.size - start, read: (at, end) => bytes.read(start + at, start + end) };
}

const piece = 64 * 1024;

/** Where some bytes stand in a file from a place on; undefined where they do not. */
export function placeOf(bytes: SourceBytes, signs: string, from: number): number | undefined {
  const wanted = Buffer.from(signs, "latin1");
  for (let at = from; at < bytes.size; at += piece) {
    // Pieces overlap, so that nothing is missed between them.
    const found = Buffer.from(bytes.read(at, at + piece + wanted.length - 1)).indexOf(wanted);
    if (found >= 0) return at + found;
  }
  return undefined;
}

import yauzl from "yauzl";
import type { SourceBytes } from "../source-bytes.ts";

/** Gives yauzl the bytes of a source, wherever they lie. */
export class ByteReader extends yauzl.RandomAccessReader {
  readonly #bytes: SourceBytes;

  constructor(bytes: SourceBytes) {
    super();
    this.#bytes = bytes;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const isWithin = position >= 0 && position + length <= this.#bytes.size;
    const piece = isWithin ? this.#bytes.read(position, position + length) : new Uint8Array();
    if (piece.length !== length) {
      callback(new Error("the file ends before that"));
      return;
    }
    buffer.set(piece, offset);
    callback(null);
  }
}

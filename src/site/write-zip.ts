import { closeSync, createWriteStream, openSync, writeSync } from "node:fs";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";
import { emptySeal, sealOf, sealWords } from "../records/store-bag-seal.ts";
import { openNamedFile } from "../records/store-open.ts";
import type { BagSink } from "./write-bag.ts";

/** What is packed already: to pack it again costs time and saves nothing. */
const packed = /\.(?:jpe?g|png|gif|webp|avif|zip|gz|woff2?|mp[34]|pf_\w+|pagefind)$/i;

/**
 * Files in a ZIP of any size, written as they come: the same files give the same bytes, since no time and no right of the
 * machine stands in it. At its end stands a seal, a checksum of the whole.
 *
 * @param place where no file stands yet
 * @param top the folder at the ZIP's top that holds all of them
 */
export class ZipSink implements BagSink {
  readonly #zip = new ZipFile();
  readonly #place: string;
  readonly #top: string;
  readonly #written: Promise<void>;
  /** The first day that a ZIP can say, in the machine's own zone, in which it says it. */
  readonly #when = new Date(1980, 0, 1);
  #fault: Error | undefined;

  constructor(place: string, top: string) {
    this.#place = place;
    this.#top = top;
    const out = createWriteStream(place, { flags: "wx" });
    this.#written = finished((this.#zip.outputStream as Readable).pipe(out));
    this.#written.catch((error: Error) => {
      this.#fault = error;
    });
    this.#zip.on("error", (error: Error) => {
      this.#fault = error;
      out.destroy(error);
    });
  }

  async write(file: string, pieces: Iterable<Uint8Array>): Promise<void> {
    if (this.#fault !== undefined) throw this.#fault;
    const stream = Readable.from(pieces, { objectMode: false });
    const options = { mtime: this.#when, mode: 0o100644, compress: !packed.test(file), forceDosTimestamp: true };
    this.#zip.addReadStreamLazy(`${this.#top}/${file}`, options, (take) => take(null, stream));
    await Promise.race([finished(stream), this.#written]);
    if (this.#fault !== undefined) throw this.#fault;
  }

  async end(): Promise<void> {
    this.#zip.end({ forceZip64Format: false, comment: emptySeal });
    await this.#written;
    const { bytes } = openNamedFile(this.#place);
    const seal = sealOf(bytes);
    const at = bytes.size - (emptySeal.length - sealWords.length);
    bytes.close();
    const handle = openSync(this.#place, "r+");
    try {
      writeSync(handle, Buffer.from(seal, "latin1"), 0, seal.length, at);
    } finally {
      closeSync(handle);
    }
  }
}

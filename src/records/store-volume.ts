import { closeSync, ftruncateSync, writeSync } from "node:fs";
import type { KeptReading } from "./content.ts";
import { asideOf, type Stamp } from "./kept/kept-sources.ts";
import { type SourceShape, type StoryShape, sourceShape, storyShape } from "./kept/shapes.ts";
import { storyRow } from "./kept/story-row.ts";
import type { Table } from "./kept/table.ts";
import { TableBuilder } from "./kept/table-builder.ts";
import { openNew, openWritten } from "./store-kept.ts";

/** What was just read, in columns; the stories' texts stand in a volume. */
export interface Reel {
  readonly stories: Table<StoryShape>;
  /** In the order in which they were read. */
  readonly sources: Table<SourceShape>;
  readonly number: number;
  /** How long the volume is now, in bytes. */
  readonly end: number;
}

/** Texts are written in pieces of about this many characters. */
const piece = 1 << 20;

/** Writes the texts of stories that were just read behind those that a volume holds, and puts the rest in columns. */
export class VolumeWriter {
  readonly #number: number;
  readonly #handle: number;
  readonly #stories = new TableBuilder(storyShape);
  readonly #sources = new TableBuilder(sourceShape);
  #texts: string[] = [];
  #waiting = 0;
  #written: number;
  #end: number;

  /**
   * @param place the volume's file; made if it is not there
   * @param from where its texts end; what stands beyond is of a build that was cut off
   * @throws KeptDamage when there are no such texts
   */
  constructor(place: string, number: number, from: number) {
    this.#number = number;
    this.#handle = from === 0 ? openNew(place) : openWritten(place, from);
    ftruncateSync(this.#handle, from);
    this.#written = from;
    this.#end = from;
  }

  add(reading: KeptReading, stamp: Stamp, digest: string): void {
    const { row, articles } = reading;
    this.#sources.add({
      file: row.file,
      format: row.format,
      digest,
      ...stamp,
      stories: articles.length,
      aside: asideOf(reading),
    });
    for (const article of articles) {
      const text = JSON.stringify(article);
      const bytes = Buffer.byteLength(text);
      this.#stories.add({ ...storyRow(article, row.file), volume: this.#number, start: this.#end, bytes });
      this.#texts.push(text);
      this.#end += bytes;
      this.#waiting += text.length;
      if (this.#waiting > piece) this.#write();
    }
  }

  finish(): Reel {
    this.#write();
    closeSync(this.#handle);
    return {
      stories: this.#stories.finish(),
      sources: this.#sources.finish(),
      number: this.#number,
      end: this.#end,
    };
  }

  #write(): void {
    const bytes = Buffer.from(this.#texts.join(""));
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.#handle, bytes, done, bytes.length - done, this.#written + done);
    }
    this.#written += bytes.length;
    this.#texts = [];
    this.#waiting = 0;
  }
}

import { type Columns, openEnd, openStart, type ShelfColumn } from "../browser/index/columns.ts";
import { signs } from "../browser/index/format.ts";
import { ByteWriter } from "./byte-writer.ts";

/** What `stories.gz` is made of. */
export interface StoriesParts {
  readonly columns: Columns;
  /** Of each piece, how many stories each of its files of texts holds. */
  readonly texts: readonly (readonly number[])[];
  /** The first word of each file of words. */
  readonly words: readonly string[];
  /** How many files of places there are. */
  readonly places: number;
}

/** Writes `stories.gz`, still unpacked: `browser/index/stories-file.ts` says how. */
export function writeStories({ columns, texts, words, places }: StoriesParts): Buffer {
  const writer = new ByteWriter().sign(signs.stories).number(columns.stories);
  writeDays(writer, columns);
  writer.bytes(columns.flags).bytes(columns.lengths);
  for (const name of ["section", "author", "publication"] as const) writeShelf(writer, columns[name]);
  writer.number(texts.length);
  for (const files of texts) {
    writer.number(files.length);
    for (const stories of files) writer.number(stories);
  }
  writer.number(words.length);
  for (const word of words) writer.text(word);
  return writer.number(places).take();
}

function writeDays(writer: ByteWriter, { stories, earliest, latest }: Columns): void {
  const spans: number[] = [];
  let before = 0;
  for (let place = 0; place < stories; place += 1) {
    const [first = openStart, last = openEnd] = [earliest[place], latest[place]];
    const day = last !== openEnd ? last : first !== openStart ? first : before;
    writer.signed(before - day);
    before = day;
    if (first === openStart) spans.push(last === openEnd ? 3 : 1);
    else if (last === openEnd) spans.push(2);
    else spans.push(last === first ? 0 : last - first + 3);
  }
  for (const span of spans) writer.number(span);
}

function writeShelf(writer: ByteWriter, { values, of, starts }: ShelfColumn): void {
  writer.number(values.length);
  for (const value of values) writer.text(value);
  for (let place = 1; place < starts.length; place += 1) writer.number((starts[place] ?? 0) - (starts[place - 1] ?? 0));
  for (const value of of) writer.number(value);
}

import { ByteReader } from "./byte-reader.ts";
import { type Columns, openEnd, openStart, type ShelfColumn } from "./columns.ts";
import { signs } from "./format.ts";

/** What `stories.gz` tells: the columns, and which other files there are. */
export interface StoriesFile {
  readonly columns: Columns;
  readonly texts: TextPlaces;
  /** The first word of each file of words, in the order of code points. */
  readonly words: readonly string[];
  /** How many files of places there are. */
  readonly places: number;
}

/** Which file of texts a story is in: file `file` holds those from `starts[file]` up to before `starts[file + 1]`. */
export interface TextPlaces {
  readonly starts: Uint32Array;
  readonly files: readonly TextFile[];
  /** How many stories each piece of the shard has. */
  readonly pieces: readonly number[];
}

/** `texts-<piece>-<number>.gz` */
export interface TextFile {
  readonly piece: number;
  readonly number: number;
}

/**
 * Reads `stories.gz`, unpacked: the number of stories, then column by column the days, flags, lengths and shelves
 * (sections, authors, publications), the files of texts by pieces, the first words of the files of words, the number
 * of files of places. `src/search/index/stories-file.ts` writes it.
 *
 * @throws when the bytes are something else
 */
export function readStories(bytes: Uint8Array): StoriesFile {
  const reader = new ByteReader(bytes);
  reader.sign(signs.stories);
  const stories = reader.count();
  const days = readDays(reader, stories);
  const columns: Columns = {
    stories,
    ...days,
    flags: readBytes(reader, stories),
    lengths: readBytes(reader, stories),
    section: readShelf(reader, stories),
    author: readShelf(reader, stories),
    publication: readShelf(reader, stories),
  };
  const texts = readTexts(reader, stories);
  const words = Array.from({ length: reader.count() }, () => reader.text());
  const places = reader.number();
  if (reader.left > 0) throw new Error("The file of stories is longer than it says.");
  return { columns, texts, words, places };
}

/**
 * The days by which stories are put in order, each counted back from the one before; then of each how its date spans:
 * 0 that day alone, 1 it and any before, 2 it and any after, 3 nothing known, above that so many days before it less 3.
 */
function readDays(reader: ByteReader, stories: number): Pick<Columns, "earliest" | "latest"> {
  const earliest = new Int32Array(stories);
  const latest = new Int32Array(stories);
  let day = 0;
  for (let place = 0; place < stories; place += 1) {
    day -= reader.signed();
    latest[place] = day;
  }
  for (let place = 0; place < stories; place += 1) {
    const last = latest[place] ?? 0;
    const span = reader.number();
    earliest[place] = span === 1 || span === 3 ? openStart : span > 3 ? last - (span - 3) : last;
    if (span === 2 || span === 3) latest[place] = openEnd;
  }
  return { earliest, latest };
}

function readBytes(reader: ByteReader, count: number): Uint8Array {
  const end = reader.at + count;
  if (count > reader.left) throw new Error("A file of the index is cut.");
  const bytes = reader.bytes.slice(reader.at, end);
  reader.at = end;
  return bytes;
}

/** The values, then how many each story has, then their numbers. */
function readShelf(reader: ByteReader, stories: number): ShelfColumn {
  const values = Array.from({ length: reader.count() }, () => reader.text());
  const starts = new Uint32Array(stories + 1);
  let total = 0;
  for (let place = 0; place < stories; place += 1) {
    total += reader.number();
    starts[place + 1] = total;
  }
  if (total > reader.left) throw new Error("A file of the index is cut.");
  const of = new Uint32Array(total);
  for (let index = 0; index < total; index += 1) {
    const value = reader.number();
    if (value >= values.length) throw new Error("A shelf of the index is not named.");
    of[index] = value;
  }
  return { values, of, starts };
}

function readTexts(reader: ByteReader, stories: number): TextPlaces {
  const starts = [0];
  const files: TextFile[] = [];
  const pieces: number[] = [];
  let place = 0;
  for (let left = reader.count(), piece = 0; left > 0; left -= 1, piece += 1) {
    const from = place;
    for (let more = reader.count(), number = 0; more > 0; more -= 1, number += 1) {
      place += reader.number();
      starts.push(place);
      files.push({ piece, number });
    }
    pieces.push(place - from);
  }
  if (place !== stories) throw new Error("The texts of the index are not those of its stories.");
  return { starts: Uint32Array.from(starts), files, pieces };
}

/** Which file of texts a story is in, and the how many-eth of it it is. */
export function textOf({ starts, files }: TextPlaces, place: number): { file: TextFile; row: number } {
  let low = 0;
  let high = files.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  const file = files[low];
  if (file === undefined || place < 0 || place >= (starts[files.length] ?? 0)) {
    throw new RangeError(`No story at ${place}`);
  }
  return { file, row: place - (starts[low] ?? 0) };
}

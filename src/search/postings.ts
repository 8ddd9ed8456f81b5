import { CborReader, CborWriter } from "./cbor.ts";

/** Stories that stand side by side in an index that was made, and where they stand in the one that is wanted. */
export interface Span {
  /** Their first place in the index that was made. */
  readonly from: number;
  readonly count: number;
  /** Their first place in the index that is wanted. */
  readonly to: number;
}

/** Stories with one word: bytes that are copied as they are, but for the first number. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly bytes: Buffer;
  /** Behind the first story's number. */
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly runs: Run[];
  /** How the word is also spelt, and where: `café` below `cafe`. */
  variants: Map<string, Run[]> | undefined;
}

/** One file of an index that was put together. */
export interface IndexPart {
  /** The words that it begins and ends with, one character a byte. */
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/** A file of the index ends with the word that makes it this long. */
const partLength = 64 * 1024;

/**
 * Which word stands in which stories, gathered from several indexes of Pagefind's and given out as one: so that a
 * large shard need not be indexed whole, and the index of stories that did not change is never made again.
 *
 * Pagefind's file of words is CBOR: `[[[word, stories, [[spelling, stories], …]], …]]`, a word's stories being
 * `[[number, places in the text, places in the names], …]` and each number counted from the one before.
 */
export class Postings {
  readonly #words = new Map<string, Word>();

  /**
   * Takes in a file of an index.
   *
   * @param spans ascending and apart; stories outside of them are left out
   * @throws when the bytes are something else
   */
  add(bytes: Buffer, spans: readonly Span[]): void {
    const reader = new CborReader(bytes);
    if (reader.head(4) !== 1) throw new Error("The index is not as Pagefind writes it.");
    for (let left = reader.head(4); left > 0; left -= 1) {
      if (reader.head(4) !== 3) throw new Error("The index is not as Pagefind writes it.");
      const key = reader.latin();
      let word = this.#words.get(key);
      if (word === undefined) {
        word = { runs: [], variants: undefined };
        this.#words.set(key, word);
      }
      readRuns(reader, spans, word.runs);
      for (let more = reader.head(4); more > 0; more -= 1) {
        if (reader.head(4) !== 2) throw new Error("The index is not as Pagefind writes it.");
        const form = reader.latin();
        word.variants ??= new Map();
        const runs = word.variants.get(form) ?? [];
        readRuns(reader, spans, runs);
        if (runs.length > 0) word.variants.set(form, runs);
      }
    }
    if (reader.at !== bytes.length) throw new Error("The index is longer than it says.");
  }

  /** The index in files of bounded size, in alphabetical order. */
  parts(): IndexPart[] {
    const keys: string[] = [];
    for (const [key, { runs, variants }] of this.#words) {
      if (runs.length > 0 || (variants !== undefined && variants.size > 0)) keys.push(key);
    }
    keys.sort();
    const parts: IndexPart[] = [];
    const writer = new CborWriter();
    let begin = 0;
    for (const [index, key] of keys.entries()) {
      const word = this.#words.get(key);
      if (word !== undefined) writeWord(writer, key, word);
      if (writer.length < partLength && index + 1 < keys.length) continue;
      const body = writer.take();
      writer.head(4, 1);
      writer.head(4, index + 1 - begin);
      parts.push({ from: keys[begin] ?? "", to: key, bytes: Buffer.concat([writer.take(), body]) });
      begin = index + 1;
    }
    return parts;
  }
}

function readRuns(reader: CborReader, spans: readonly Span[], runs: Run[]): void {
  let number = 0;
  let at = 0;
  let span = spans[0];
  let open: { span: Span; first: number; last: number; count: number; start: number; end: number } | undefined;
  const close = () => {
    if (open === undefined) return;
    const { span: own, first, last, count, start, end } = open;
    const shift = own.to - own.from;
    runs.push({ first: first + shift, last: last + shift, count, bytes: reader.bytes, start, end });
    open = undefined;
  };
  for (let left = reader.head(4); left > 0; left -= 1) {
    if (reader.head(4) !== 3) throw new Error("The index is not as Pagefind writes it.");
    number += reader.head(0);
    const start = reader.at;
    reader.skipNumbers();
    reader.skipNumbers();
    while (span !== undefined && number >= span.from + span.count) {
      at += 1;
      span = spans[at];
    }
    if (span === undefined || number < span.from) continue;
    if (open?.span === span) {
      open.last = number;
      open.count += 1;
      open.end = reader.at;
    } else {
      close();
      open = { span, first: number, last: number, count: 1, start, end: reader.at };
    }
  }
  close();
}

function writeWord(writer: CborWriter, key: string, { runs, variants }: Word): void {
  writer.head(4, 3);
  writer.latin(key);
  writeRuns(writer, runs);
  writer.head(4, variants?.size ?? 0);
  if (variants === undefined) return;
  for (const form of [...variants.keys()].sort()) {
    writer.head(4, 2);
    writer.latin(form);
    writeRuns(writer, variants.get(form) ?? []);
  }
}

function writeRuns(writer: CborWriter, runs: Run[]): void {
  runs.sort((a, b) => a.first - b.first);
  let count = 0;
  for (const run of runs) count += run.count;
  writer.head(4, count);
  let number = 0;
  for (const { first, last, bytes, start, end } of runs) {
    writer.head(4, 3);
    writer.head(0, first - number);
    writer.copy(bytes, start, end);
    number = last;
  }
}

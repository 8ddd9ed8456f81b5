import { CborReader, CborWriter } from "./cbor.ts";

/** A story in Pagefind's table. */
export interface TableRow {
  /** As the texts' files name it: `en_1a2b3c4`. */
  readonly id: string;
  /** How many words it has. */
  readonly words: number;
  /** Below `fragment/`, without its ending; empty where it is the id. */
  readonly file: string;
}

/** One file of words: it holds those from `from` up to those that begin with `to`; all one character a byte. */
export interface TableRange {
  readonly from: string;
  readonly to: string;
  /** Below `index/`, without its ending. */
  readonly file: string;
}

/** Pagefind's `pf_meta`, as far as it is read and written here; `browser/index-table.ts` reads what a query needs. */
export interface Table {
  readonly version: string;
  /** In the order in which they were indexed. */
  readonly rows: readonly TableRow[];
  readonly ranges: readonly TableRange[];
  /** Filters, sorts and the names of fields, as they are: alike for all that we index. */
  readonly rest: Buffer;
}

/** @throws when the bytes are something else */
export function readTable(bytes: Buffer): Table {
  const reader = new CborReader(bytes);
  reader.head(4);
  const version = reader.latin();
  const rows: TableRow[] = [];
  for (let left = reader.head(4); left > 0; left -= 1) {
    const fields = reader.head(4);
    rows.push({ id: reader.latin(), words: reader.head(0), file: fields > 2 ? reader.latin() : "" });
  }
  const ranges: TableRange[] = [];
  for (let left = reader.head(4); left > 0; left -= 1) {
    reader.head(4);
    ranges.push({ from: reader.latin(), to: reader.latin(), file: reader.latin() });
  }
  return { version, rows, ranges, rest: bytes.subarray(reader.at) };
}

export function writeTable({ version, rows, ranges, rest }: Table): Buffer {
  const writer = new CborWriter();
  writer.head(4, 6);
  writer.latin(version);
  writer.head(4, rows.length);
  for (const { id, words, file } of rows) {
    writer.head(4, 3);
    writer.latin(id);
    writer.head(0, words);
    writer.latin(file);
  }
  writer.head(4, ranges.length);
  for (const { from, to, file } of ranges) {
    writer.head(4, 3);
    for (const text of [from, to, file]) writer.latin(text);
  }
  writer.copy(rest, 0, rest.length);
  return writer.take();
}

/**
 * The table's ranges of some files of words, each with the words that it begins and ends with: where two files meet,
 * Pagefind keeps of both words only as much as tells them apart, and asks for a file by that.
 */
export function tableRanges(parts: readonly { readonly from: string; readonly to: string }[]): TableRange[] {
  return parts.map(({ from, to }, index) => {
    const before = parts[index - 1];
    const after = parts[index + 1];
    return {
      from: before === undefined ? from : distinct(from, before.to),
      to: after === undefined ? to : distinct(to, after.from),
      file: index.toString(36),
    };
  });
}

/** A word's letters up to the first that another has not. */
function distinct(word: string, other: string): string {
  const [letters, others] = [word, other].map((text) => [...Buffer.from(text, "latin1").toString("utf8")]);
  let same = 0;
  while (letters?.[same] !== undefined && letters[same] === others?.[same]) same += 1;
  return Buffer.from(letters?.slice(0, same + 1).join("") ?? "", "utf8").toString("latin1");
}

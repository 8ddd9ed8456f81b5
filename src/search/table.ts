import { CborReader } from "./cbor.ts";

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

/** Pagefind's `pf_meta`, as far as it is read here. */
export interface Table {
  readonly version: string;
  /** In the order in which they were indexed. */
  readonly rows: readonly TableRow[];
  readonly ranges: readonly TableRange[];
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
  return { version, rows, ranges };
}

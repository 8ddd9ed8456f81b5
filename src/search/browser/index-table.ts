/** One story in Pagefind's table: by the table's order we know its place, by `file` where its text lies. */
export interface PageEntry {
  /** As results name it: `en_1a2b3c4`. */
  readonly id: string;
  /** Below `fragment/`, without its ending. */
  readonly file: string;
}

/** One file of the index: it holds the words from `from` up to those that begin with `to`. */
export interface WordRange {
  readonly from: string;
  readonly to: string;
}

/** What Pagefind's `pf_meta` tells of a shard. */
export interface IndexTable {
  /** In the order in which they were indexed. */
  readonly pages: readonly PageEntry[];
  /** In alphabetical order. */
  readonly words: readonly WordRange[];
}

/**
 * Reads Pagefind's `pf_meta`. Its results name stories only by id; their place here is what sorting and counting go
 * by, so that Pagefind itself need do neither: it takes time by matches × stories for them.
 *
 * The file is CBOR: `[version, [[id, words, group], …], [[from, to, file], …], …]`, of which we read the front.
 *
 * @throws when the bytes are something else
 */
export function indexTable(bytes: Uint8Array): IndexTable {
  const reader = new Cbor(bytes);
  reader.head(4);
  reader.text();
  const pages = readPages(reader);
  const words: WordRange[] = [];
  for (let left = reader.head(4); left > 0; left -= 1) {
    reader.head(4);
    words.push({ from: reader.text(), to: reader.text() });
    reader.text();
  }
  return { pages, words };
}

function readPages(reader: Cbor): PageEntry[] {
  const entries: PageEntry[] = [];
  for (let left = reader.head(4); left > 0; left -= 1) {
    const fields = reader.head(4);
    const id = reader.text();
    reader.head(0);
    const group = fields > 2 ? reader.text() : "";
    entries.push({ id, file: group === "" ? id : group });
  }
  return entries;
}

class Cbor {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The number in the head of an item of this major type: 0 a number, 3 a text's length, 4 an array's. */
  head(major: number): number {
    const byte = this.#next();
    const short = byte & 31;
    if (byte >> 5 !== major || short > 26) throw new Error("The table of stories is not as Pagefind writes it.");
    if (short < 24) return short;
    let value = 0;
    for (let left = 1 << (short - 24); left > 0; left -= 1) value = value * 256 + this.#next();
    return value;
  }

  text(): string {
    const length = this.head(3);
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new Error("The table of stories is cut.");
    const text = this.#decoder.decode(this.#bytes.subarray(this.#at, end));
    this.#at = end;
    return text;
  }

  #next(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new Error("The table of stories is cut.");
    this.#at += 1;
    return byte;
  }
}

import { ByteReader } from "./byte-reader.ts";
import { countBefore } from "./code-points.ts";
import { keyBits, signs } from "./format.ts";
import { type List, readCounts, readPlaces, readStoriesOf } from "./lists.ts";
import { type Places, wordFields } from "./open-shard.ts";

/** Where a list's numbers begin in the bytes. */
const fields = { stories: 0, counts: 1, places: 2, size: 3 } as const;

/**
 * One file of words. Its keys are words that stand in stories, stems of such words, or both.
 *
 * It holds, one kind after another: the keys, each said by what it has not of the one before; their bits (`keyBits`);
 * the stems of those that have another; the words of each stem; in how many stories each word stands; which file of
 * places has those that stand apart, and where in it; then three rows of numbers for all words: stories, counts and
 * places (`lists.ts`). Opening it reads all but makes nothing of the rows.
 */
export class WordsFile {
  readonly keys: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #stories: number;
  readonly #bits: Uint8Array;
  readonly #stems: readonly (string | undefined)[];
  readonly #forms = new Map<number, readonly string[]>();
  readonly #counts: Uint32Array;
  readonly #apart = new Map<number, { file: number; from: number }>();
  readonly #starts: Uint32Array;

  /**
   * @param bytes unpacked
   * @param stories how many the shard has
   * @throws when the bytes are something else
   */
  constructor(bytes: Uint8Array, stories: number) {
    this.#bytes = bytes;
    this.#stories = stories;
    const reader = new ByteReader(bytes);
    reader.sign(signs.words);
    const size = reader.count();
    const rows = [reader.count(), reader.count()];
    let before = "";
    const keys: string[] = [];
    for (let index = 0; index < size; index += 1) {
      before = reader.textAfter(before);
      keys.push(before);
    }
    this.keys = keys;
    this.#bits = Uint8Array.from({ length: size }, () => reader.byte());
    this.#stems = keys.map((key, index) => (this.#has(index, keyBits.stemmed) ? reader.textAfter(key) : undefined));
    for (const [index, key] of keys.entries()) {
      if (!this.#has(index, keyBits.stem)) continue;
      const forms = Array.from({ length: reader.count() }, () => reader.textAfter(key));
      this.#forms.set(index, forms);
    }
    this.#counts = Uint32Array.from(keys, (_, index) => (this.#has(index, keyBits.form) ? reader.number() + 1 : 0));
    for (let index = 0; index < size; index += 1) {
      if (this.#has(index, keyBits.apart)) this.#apart.set(index, { file: reader.number(), from: reader.number() });
    }
    this.#starts = this.#walk(reader.at, rows);
  }

  /** How many bytes it takes in memory, about. */
  get weight(): number {
    return 2 * this.#bytes.length + 80 * this.keys.length;
  }

  /** The number of a key; undefined where it is none of them. */
  find(key: string): number | undefined {
    const index = countBefore(this.keys, key);
    return this.keys[index] === key ? index : undefined;
  }

  /** Whether the key stands in stories, and is not only a stem. */
  isForm(index: number): boolean {
    return this.#has(index, keyBits.form);
  }

  stemOf(index: number): string {
    return this.#stems[index] ?? this.keys[index] ?? "";
  }

  /** The words of which the key is the stem, itself among them if it is a word. */
  formsOf(index: number): readonly string[] {
    const others = this.#forms.get(index) ?? [];
    const itself = this.isForm(index) && !this.#has(index, keyBits.stemmed);
    return itself ? [this.keys[index] ?? "", ...others] : others;
  }

  /** In how many stories the key stands. */
  count(index: number): number {
    return this.#counts[index] ?? 0;
  }

  list(index: number): List {
    const count = this.count(index);
    const stories = readStoriesOf(this.#reader(index, fields.stories), count, this.#stories);
    const counts = new Uint32Array(wordFields.length * count);
    const total = readCounts(this.#reader(index, fields.counts), count, counts);
    return { stories, counts, total };
  }

  /** Where the places of a key stand: in a file of places from a byte on; undefined where they are here. */
  apart(index: number): { readonly file: number; readonly from: number } | undefined {
    return this.#apart.get(index);
  }

  /** The places of a key that are here. */
  places(index: number, list: List): Places {
    return readPlaces(this.#reader(index, fields.places), list);
  }

  #has(index: number, bit: number): boolean {
    return ((this.#bits[index] ?? 0) & bit) !== 0;
  }

  #reader(index: number, field: number): ByteReader {
    return new ByteReader(this.#bytes, this.#starts[fields.size * index + field] ?? this.#bytes.length);
  }

  /** Finds where each key's numbers begin in the three rows. */
  #walk(from: number, [storyBytes = 0, countBytes = 0]: readonly number[]): Uint32Array {
    const starts = new Uint32Array(fields.size * this.keys.length);
    const stories = new ByteReader(this.#bytes, from);
    const counts = new ByteReader(this.#bytes, from + storyBytes);
    const places = new ByteReader(this.#bytes, from + storyBytes + countBytes);
    for (let index = 0; index < this.keys.length; index += 1) {
      const count = this.count(index);
      if (count > this.#stories) throw new Error("The index names more stories than there are.");
      starts[fields.size * index + fields.stories] = stories.at;
      starts[fields.size * index + fields.counts] = counts.at;
      starts[fields.size * index + fields.places] = places.at;
      stories.skip(count);
      const total = readCounts(counts, count);
      if (!this.#has(index, keyBits.apart)) places.skip(total);
    }
    const whole = stories.at === from + storyBytes && counts.at === from + storyBytes + countBytes && places.left === 0;
    if (!whole) throw new Error("A file of words is not as long as it says.");
    return starts;
  }
}

import { join } from "node:path";
import { plainBytes } from "../../records/store-plain.ts";
import type { ShardEntry } from "../browser/catalogue.ts";
import { ByteReader } from "../browser/index/byte-reader.ts";
import { byCodePoint } from "../browser/index/code-points.ts";
import { fileNames, signs } from "../browser/index/format.ts";
import { readStories, type StoriesFile } from "../browser/index/stories-file.ts";
import { readVocabulary } from "../browser/index/vocabulary-file.ts";
import { WordsFile } from "../browser/index/words-file.ts";
import { unpacked } from "../packed.ts";
import { readNotes } from "./notes.ts";

/** Says what is wrong with a file of the search folder: `search-count`, found `3 stories`, expected `4 stories`. */
export type Report = (file: string, rule: string, found?: string, expected?: string) => void;

/**
 * Holds a shard's files against its entry in the catalogue: all are there, unpack, are what they should be, and hold
 * as many stories as they should.
 *
 * @param folder the site's search folder
 */
export function verifyShard(folder: string, shard: Pick<ShardEntry, "name" | "stories">, report: Report): void {
  const below = `shards/${shard.name}`;
  /** What a file says; undefined, and reported, where it is missing or something else. */
  const read = <Value>(file: string, make: (bytes: Buffer) => Value): Value | undefined => {
    let packed: Buffer;
    try {
      packed = plainBytes(join(folder, below, file));
    } catch {
      packed = Buffer.alloc(0);
    }
    if (packed.length === 0) {
      report(`${below}/${file}`, "search-file-missing");
      return undefined;
    }
    try {
      return make(packed);
    } catch {
      report(`${below}/${file}`, "search-file-damaged");
      return undefined;
    }
  };
  const count = (file: string, found: number, expected: number) => {
    if (found !== expected) report(`${below}/${file}`, "search-count", `${found} stories`, `${expected} stories`);
  };
  read("pieces.json", (bytes) => {
    if (readNotes(bytes.toString("utf8")) === undefined) throw new Error("It is not as it was written.");
  });
  read(fileNames.vocabulary, (bytes) => readVocabulary(unpacked(bytes)));
  const stories = read(fileNames.stories, (bytes) => readStories(unpacked(bytes)));
  if (stories === undefined) return;
  count(fileNames.stories, stories.columns.stories, shard.stories);
  for (const number of stories.words.keys()) {
    read(fileNames.words(number), (bytes) => assertWords(unpacked(bytes), stories, number));
  }
  for (let number = 0; number < stories.places; number += 1) {
    read(fileNames.places(number), (bytes) => new ByteReader(unpacked(bytes)).sign(signs.places));
  }
  const { starts, files } = stories.texts;
  for (const [index, { piece, number }] of files.entries()) {
    const file = fileNames.texts(piece, number);
    const found = read(file, (bytes) => (JSON.parse(unpacked(bytes).toString("utf8")) as unknown[]).length);
    if (found !== undefined) count(file, found, (starts[index + 1] ?? 0) - (starts[index] ?? 0));
  }
}

/** The words stand in order, and between those that their file and the next are said to begin with. */
function assertWords(bytes: Buffer, { columns, words }: StoriesFile, number: number): void {
  const { keys } = new WordsFile(bytes, columns.stories);
  const next = words[number + 1];
  const whole = keys[0] === words[number] && (next === undefined || byCodePoint(keys.at(-1) ?? "", next) < 0);
  if (!whole || keys.some((key, index) => index > 0 && byCodePoint(keys[index - 1] ?? "", key) >= 0)) {
    throw new Error("The words are not in order.");
  }
}

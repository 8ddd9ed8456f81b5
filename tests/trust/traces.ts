import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gunzipSync, inflateRawSync } from "node:zlib";
import { isCatalogue } from "../../src/search/browser/catalogue.ts";
import { fileNames } from "../../src/search/browser/index/format.ts";
import { readStories } from "../../src/search/browser/index/stories-file.ts";
import { readVocabulary } from "../../src/search/browser/index/vocabulary-file.ts";
import { WordsFile } from "../../src/search/browser/index/words-file.ts";

/**
 * Where words stand below a folder, as `word in file`: in names of files and in what they hold, as it is, unpacked, and
 * as addresses and UTF-16 write it. Words are random small letters, so that their case is all that may differ.
 */
export function traces(folder: string, words: readonly string[]): string[] {
  const found: string[] = [];
  // One pattern for all: a walk for each of some hundred words would take minutes.
  const any = new RegExp(words.join("|"), "gi");
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const place = join(entry.parentPath, entry.name);
    const file = relative(folder, place).split(sep).join("/");
    for (const [word] of file.matchAll(any)) found.push(`${word.toLowerCase()} is in the name of ${file}`);
    if (!entry.isFile()) continue;
    for (const bytes of opened(readFileSync(place))) {
      for (const text of [bytes.toString("latin1"), withoutNulls(bytes)]) {
        for (const [word] of text.matchAll(any)) found.push(`${word.toLowerCase()} is in ${file}`);
      }
    }
  }
  for (const [file, keys] of wordsOfSearch(folder)) {
    const known = new Set(keys);
    for (const word of words) if (known.has(word)) found.push(`${word} is a word of ${file}`);
  }
  return [...new Set(found)].sort();
}

/** UTF-16 of Latin letters is each letter with a null. */
function withoutNulls(bytes: Buffer): string {
  return bytes.includes(0) ? bytes.toString("latin1").replaceAll("\0", "") : "";
}

/** The bytes, and what is packed in them: gzip, a ZIP's files, and those within them. */
function* opened(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) yield* opened(gunzipSync(bytes));
  if (bytes.subarray(0, 4).toString("latin1") !== "PK\u0003\u0004") return;
  const entry = (from: number): number => bytes.indexOf("PK\u0001\u0002", from, "latin1");
  for (let at = entry(0); at >= 0; at = entry(at + 46)) {
    const [method, size, from] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const packed = bytes.subarray(start, start + size);
    yield* opened(method === 0 ? packed : inflateRawSync(packed));
  }
}

/** Words of an index are written as what each has not of the one before: they are read as search reads them. */
function* wordsOfSearch(folder: string): Generator<readonly [file: string, words: readonly string[]]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.name !== "shards.json") continue;
    const catalogue = JSON.parse(readFileSync(join(entry.parentPath, entry.name), "utf8")) as unknown;
    if (!isCatalogue(catalogue)) throw new Error(`${entry.parentPath} holds no catalogue of search.`);
    for (const { name } of catalogue.shards) {
      const open = (file: string): Buffer => gunzipSync(readFileSync(join(entry.parentPath, "shards", name, file)));
      const stories = readStories(open(fileNames.stories));
      yield [`${name}/${fileNames.vocabulary}`, [...readVocabulary(open(fileNames.vocabulary)).keys()]];
      for (const number of stories.words.keys()) {
        const words = new WordsFile(open(fileNames.words(number)), stories.columns.stories);
        yield [`${name}/${fileNames.words(number)}`, words.keys];
      }
    }
  }
}

import type { Filed } from "../archive/archive.ts";
import { Failure } from "../basics/failure.ts";
import type { Language } from "../languages/language.ts";
import { blank, type Card } from "./browser/catalogue.ts";
import { wordsIn } from "./browser/query.ts";
import type { CustomRecord, Indexer, IndexFile } from "./indexer.ts";
import { unpackedFile } from "./packed.ts";
import { pagefindVersion } from "./pagefind-version.ts";
import type { PieceIndex } from "./piece.ts";
import { type SearchRecord, searchRecord } from "./record.ts";
import { includedCharacters, wasmFor } from "./stemmers.ts";
import { readTable } from "./table.ts";

/** How the archive and its interface speak. */
export interface Tongue {
  /** BCP 47: stands in where a record names no language. */
  readonly archive: string;
  /** Says the dates. */
  readonly interface: Language;
}

/**
 * Indexes one piece. Its stories are sent in their order, some ahead of their answers: Pagefind reads them from one
 * pipe and takes one after another, so that the bytes are always the same.
 *
 * @throws a Failure when Pagefind's process ends, falls silent or gives files that do not hold every story
 */
export async function indexPiece(
  stories: readonly Filed[],
  language: string,
  tongue: Tongue,
  indexer: Indexer,
  onStory: () => void,
): Promise<PieceIndex> {
  const made = await indexer.index(Math.ceil(stories.length / storiesPerFile), async (index) => {
    let before = { answer: Promise.resolve(), count: 0 };
    for (let first = 0; first < stories.length; first += together) {
      const records = stories.slice(first, first + together).map((story) => pagefindRecord(story, language, tongue));
      const answer = index.add(records);
      // Whoever awaits it hears of it; a build that stops before that has its own reason.
      answer.catch(() => {});
      await answered(before, onStory);
      before = { answer, count: records.length };
    }
    await answered(before, onStory);
    return index.files();
  });
  return provenPiece(made, language, stories.length);
}

async function answered({ answer, count }: { answer: Promise<void>; count: number }, onStory: () => void) {
  await answer;
  for (let left = count; left > 0; left -= 1) onStory();
}

/** How many stories are sent at once. So many more are on their way meanwhile: Pagefind need not wait for us. */
const together = 16;

/** Texts that stand beside one another in date order share a file. */
const storiesPerFile = 16;

/**
 * Proves an index by looking at it: one language, as many stories as were given, no file missing, and it speaks as our
 * catalogue says it does.
 *
 * @throws a Failure that says what is wrong
 */
export function provenPiece(made: readonly IndexFile[], language: string, stories: number): PieceIndex {
  const fail = (what: string) => new Failure(`The search index is not whole: ${what}. Build again.`);
  const files = new Map(made.map(({ path, content }) => [path, content]));
  const file = (path: string): Uint8Array => {
    const content = files.get(path);
    if (content === undefined || content.length === 0) throw fail(`${path} is missing`);
    return content;
  };
  const entry = JSON.parse(Buffer.from(file("pagefind-entry.json")).toString("utf8")) as Entry;
  const [only, another] = Object.entries(entry.languages);
  if (only === undefined || another !== undefined || only[0] !== language) throw fail(`it is not in ${language} alone`);
  const { hash, wasm, page_count: pages } = only[1];
  if (pages !== stories) throw fail(`it holds ${pages} stories of ${stories}`);
  if ((wasm ?? "unknown") !== wasmFor(language)) throw new TypeError(`Pagefind has other stems for ${language}.`);
  if (String(entry.include_characters) !== String(includedCharacters) || entry.version !== pagefindVersion) {
    throw new TypeError("Pagefind is another than the one that this was written for.");
  }
  const table = readTable(unpackedFile(file(`pagefind.${hash}.pf_meta`)));
  if (table.rows.length !== stories) throw fail(`its table holds ${table.rows.length} stories of ${stories}`);
  const parts = table.ranges.map((range) => unpackedFile(file(`index/${range.file}.pf_index`)));
  const names = [...new Set(table.rows.map((row) => row.file || row.id))];
  const texts = names.map((name) => file(`fragment/${name}.pf_fragment`));
  const numbers = new Map(names.map((name, number) => [name, number.toString(36)]));
  const rows = table.rows.map((row) => ({ ...row, file: numbers.get(row.file || row.id) ?? "" }));
  return { words: { parts }, from: 0, rows, texts, rest: table.rest };
}

function pagefindRecord(story: Filed, language: string, tongue: Tongue): CustomRecord {
  const record = searchRecord(story, tongue.archive, tongue.interface);
  return {
    url: JSON.stringify(cardOf(record)),
    content: searchable(record.text),
    language,
    // Pagefind searches every field of `meta`: what is only shown travels in the card.
    meta: { title: searchedName(record, record.headline), authors: searchedName(record, record.authors.join(" ")) },
  };
}

interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { hash: string; wasm: string | null; page_count: number }>>;
  readonly include_characters?: readonly string[];
}

function cardOf(record: SearchRecord): Card {
  return {
    path: record.path,
    headline: record.headline,
    date: record.date,
    shown: record.shown,
    section: record.section,
    authors: record.authors,
    publication: record.publication,
    language: record.tag,
  };
}

/** Headline and names are not parted into words by Pagefind where the language writes no spaces: we do it. */
function searchedName(record: SearchRecord, name: string): string {
  const words = wordsIn(name, record.language).join(" ");
  return searchable(words === "" ? name : words);
}

/**
 * The text as Pagefind may have it. It takes words of the form `___PAGEFIND_WEIGHT___0` for its own signs, which
 * could hide the rest of a story, and drops a story without a single letter: that gets one that nobody can see.
 */
function searchable(text: string): string {
  const plain = text.replace(/_{2,}(?=(?:END_)?PAGEFIND_)/g, "_");
  return /[\p{L}\p{N}]/u.test(plain) ? plain : blank;
}

import { blank, type Card, type ShardEntry } from "./browser/catalogue.ts";
import { wordsIn } from "./browser/query.ts";
import { columnsFile, columnsOf } from "./columns.ts";
import type { Indexer, IndexFile } from "./indexer.ts";
import { provenFiles } from "./proof.ts";
import type { SearchRecord } from "./record.ts";
import type { Shard } from "./shards.ts";

/** What became of a shard. */
export interface IndexedShard {
  readonly entry: ShardEntry;
  /** Below the shard's folder. */
  readonly files: readonly IndexFile[];
  /** Below the search folder, shared by all shards: the WebAssembly of its language. */
  readonly wasm: IndexFile;
  readonly script: IndexFile;
  readonly characters: readonly string[];
}

/**
 * Indexes one shard: its stories are added one after another, each awaited, so that the bytes are always the same.
 *
 * @throws a Failure when Pagefind's process ends, falls silent or gives files that do not hold every story
 */
export async function indexShard(shard: Shard, indexer: Indexer, onStory: () => void): Promise<IndexedShard> {
  const made = await indexer.index(groups(shard.records.length), async (index) => {
    for (const record of shard.records) {
      await index.add({
        url: JSON.stringify(cardOf(record)),
        content: searchable(record.text),
        language: shard.language,
        // Pagefind searches every field of `meta`: what is only shown travels in the card.
        meta: { title: searchedName(record, record.headline), authors: searchedName(record, record.authors.join(" ")) },
      });
      onStory();
    }
    return index.files();
  });
  const { table, wasm, characters, files } = provenFiles(shard, made);
  const columns = { path: "columns.pf_columns", content: columnsFile(columnsOf(shard.records)) };
  const dated = shard.placed;
  return {
    entry: {
      name: shard.name,
      language: shard.language,
      wasm,
      table,
      stories: shard.records.length,
      newest: dated ? (shard.records[0]?.day ?? null) : null,
      oldest: dated ? (shard.records.at(-1)?.day ?? null) : null,
    },
    files: [...files, columns],
    wasm: fileNamed(made, `wasm.${wasm}.pagefind`),
    script: fileNamed(made, "pagefind.js"),
    characters,
  };
}

/** Texts that stand beside one another in date order share a file: few in the newest shards, more where it is quiet. */
function groups(stories: number): number {
  return Math.ceil(stories / (stories <= 448 ? 4 : 16));
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

function fileNamed(files: readonly IndexFile[], path: string): IndexFile {
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new TypeError(`Pagefind gave no ${path}`);
  return file;
}

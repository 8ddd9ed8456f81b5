import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../basics/failure.ts";
import { inside } from "../site/inside.ts";
import type { SearchState } from "./browser/answer.ts";
import { openSearch, type Search } from "./browser/ask-search.ts";
import type { StemModule, StemSource } from "./browser/index/stemmer.ts";
import { scriptOf } from "./engine-files.ts";
import { importEngine } from "./index/engine-module.ts";
import { Indexer } from "./indexer.ts";
import { pagefindVersion } from "./pagefind-version.ts";
import { type SearchAnswer, searchAnswer } from "./search-answer.ts";

/**
 * Asks a built site's index, just as its search page does and with the same code.
 *
 * @param output the site's folder
 * @throws a Failure when the site has no search, was indexed by another Pagefind, or cannot be read whole
 */
export async function searchSite(output: string, state: SearchState): Promise<SearchAnswer> {
  const search = await openSite(output);
  const answer = await search.ask(state);
  if (answer.missing.length > 0) {
    const names = answer.missing.map((shard) => shard.name).join(", ");
    throw new Failure(`The search index of ${output} cannot be read whole (${names}). Build the site again.`);
  }
  return searchAnswer(state.query, answer);
}

/** A built site's search, for asking more than once. Only what lies below its `search/` is read; nothing is fetched. */
export async function openSite(output: string): Promise<Search> {
  const source: StemSource = {
    read: async (file) => new Uint8Array(await readFile(inside(join(output, "search"), file))),
    engine,
  };
  let search: Search;
  try {
    search = await openSearch(source);
  } catch {
    throw new Failure(`There is no search index in ${output}. Build the site first.`);
  }
  if (search.catalogue.pagefind !== pagefindVersion) {
    throw new Failure(
      `${output} was indexed by Pagefind ${search.catalogue.pagefind}; this is ${pagefindVersion}. Build the site again.`,
    );
  }
  return search;
}

let script: Promise<string> | undefined;

/** Pagefind's script out of our own copy of Pagefind. */
async function engine(): Promise<StemModule> {
  script ??= readScript();
  return importEngine(await script);
}

async function readScript(): Promise<string> {
  const indexer = new Indexer(60);
  try {
    const files = await indexer.index(1, (index) => index.files());
    return scriptOf(files).toString("utf8");
  } finally {
    await indexer.close();
  }
}

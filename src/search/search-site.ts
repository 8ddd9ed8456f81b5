import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../basics/failure.ts";
import { inside } from "../site/inside.ts";
import { type Answer, openSearch, type Search } from "./browser/ask.ts";
import type { FacetName } from "./browser/columns.ts";
import type { EngineModule } from "./browser/engine.ts";
import { plain } from "./browser/excerpt.ts";
import type { Source } from "./browser/shard.ts";
import type { SearchState } from "./browser/state.ts";
import { scriptOf } from "./engine-files.ts";
import { Indexer } from "./indexer.ts";
import { pagefindVersion } from "./pagefind-version.ts";

/** What `backfile search --json` prints. */
export interface SearchAnswer {
  readonly query: string;
  /** All stories found, those beyond the results shown included. */
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** How many of the stories found have which value: `{ section: { World: 3 } }`. Commonest first; years newest first. */
  readonly facets: Readonly<Record<FacetName, Readonly<Record<string, number>>>>;
}

export interface SearchResult {
  /** From the site's root: `/2022/02/04/close-ranks-7k2fq/`. */
  readonly url: string;
  readonly headline: string;
  /** EDTF, or null where nothing is known. */
  readonly date: string | null;
  readonly section: string | null;
  readonly authors: readonly string[];
  readonly publication: string | null;
  /** Plain text. */
  readonly excerpt: string;
}

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
  return answerOf(state.query, answer);
}

/** A built site's search, for asking more than once. Only what lies below its `search/` is read; nothing is fetched. */
export async function openSite(output: string): Promise<Search> {
  const source: Source = {
    read: async (file) => new Uint8Array(await readFile(inside(join(output, "search"), file))),
    engine: engineModule,
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

/** The answer as the command prints it. */
export function answerOf(query: string, answer: Answer): SearchAnswer {
  return {
    query,
    total: answer.total,
    results: answer.results.map((result) => ({
      url: result.path,
      headline: result.headline,
      date: result.date,
      section: result.section,
      authors: result.authors,
      publication: result.publication,
      excerpt: plain(result.excerpt),
    })),
    facets: {
      section: counts(answer.facets.section),
      author: counts(answer.facets.author),
      publication: counts(answer.facets.publication),
      year: counts(answer.facets.year),
    },
  };
}

/** `fromEntries` makes own properties of all names, `__proto__` among them. */
function counts(values: Answer["facets"][FacetName]): Record<string, number> {
  return Object.fromEntries(values.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]));
}

const modules = new Map<string, Promise<EngineModule>>();

/**
 * Pagefind's script out of our own copy of Pagefind: the one that lies in the site is never run here, since a folder
 * that somebody sends must not be a program.
 */
function engineModule(wasm: string): Promise<EngineModule> {
  const waiting = modules.get(wasm) ?? loadModule(wasm);
  modules.set(wasm, waiting);
  return waiting;
}

let script: Promise<string> | undefined;

async function loadModule(wasm: string): Promise<EngineModule> {
  script ??= readScript();
  // Each address is a module of its own: its WebAssembly knows the stems of one language.
  const text = `${await script}\n// ${JSON.stringify(wasm)}`;
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)) as EngineModule;
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

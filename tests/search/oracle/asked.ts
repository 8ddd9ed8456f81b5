import type { Archive } from "../../../src/archive/archive.ts";
import type { Answer } from "../../../src/search/browser/answer.ts";
import { openSearch } from "../../../src/search/browser/ask-search.ts";
import type { Catalogue } from "../../../src/search/browser/catalogue.ts";
import { type StemSource, stemmer } from "../../../src/search/browser/index/stemmer.ts";
import { askShard } from "../../../src/search/browser/match/asked.ts";
import { evaluate } from "../../../src/search/browser/match/evaluate.ts";
import { stemsAmong } from "../../../src/search/browser/match/stems.ts";
import type { Query } from "../../../src/search/browser/query/query.ts";
import { engineFiles } from "../../../src/search/engine-files.ts";
import { importEngine } from "../../../src/search/index/engine-module.ts";
import { searchNames } from "../../../src/search/names.ts";
import type { ShardPlan } from "../../../src/search/plan-shards.ts";
import { buildIndex } from "../built-index.ts";
import type { Truth } from "./truth.ts";

/** The product, over an index in memory. */
export interface Asked {
  /** As the query page asks. @param onPartial is told what is shown before the answer is whole */
  ask(query: string, shown: number, onPartial?: (answer: Answer) => void): Promise<Answer>;
  /** By path, of all stories, whatever their order. */
  truths(query: Query): Promise<ReadonlyMap<string, Truth>>;
}

/** Indexes an archive with Pagefind, cut into shards as planned, and opens it as the page does. */
export async function openAsked(archive: Archive, plans: readonly ShardPlan[]): Promise<Asked> {
  const built = await buildIndex(archive, {}, plans);
  const engine = await engineFiles(plans.map(({ language }) => language));
  const files = new Map(engine.map(({ path, content }) => [path.slice("search/".length), new Uint8Array(content)]));
  const catalogue: Catalogue = { pagefind: "", stories: archive.stories.length, shards: built.entries };
  files.set("shards.json", new TextEncoder().encode(JSON.stringify(catalogue)));
  files.set("names.json", new TextEncoder().encode(JSON.stringify(searchNames(archive))));
  const script = new TextDecoder().decode(files.get("pagefind.js"));
  const source: StemSource = {
    read: async (file) => files.get(file) ?? built.source.read(file),
    engine: () => importEngine(script),
  };
  const [search, shards] = await Promise.all([openSearch(source), built.open()]);
  const stem = stemmer(source);
  return {
    ask: (query, shown, onPartial) => search.ask({ query, shown }, onPartial),
    async truths(query) {
      const stemIn = stemsAmong(shards, stem);
      const found = new Map<string, Truth>();
      for (const [index, shard] of shards.entries()) {
        const truths = await evaluate(query, askShard(shard, stemIn));
        for (const [place, { path }] of (plans[index]?.stories ?? []).entries()) {
          found.set(path, (truths[place] ?? 0) as Truth);
        }
      }
      return found;
    },
  };
}

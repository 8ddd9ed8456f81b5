import type { Archive } from "../../../src/archive/archive.ts";
import { type StemModule, type StemSource, stemmer } from "../../../src/search/browser/index/stemmer.ts";
import { askShard } from "../../../src/search/browser/match/asked.ts";
import { evaluate } from "../../../src/search/browser/match/evaluate.ts";
import { stemsAmong } from "../../../src/search/browser/match/stems.ts";
import type { Query } from "../../../src/search/browser/query/query.ts";
import { engineFiles } from "../../../src/search/engine-files.ts";
import type { ShardPlan } from "../../../src/search/plan-shards.ts";
import { buildIndex } from "../built-index.ts";
import type { Truth } from "./truth.ts";

/** The product, over an index in memory. */
export interface Asked {
  /** By path, of all stories, whatever their order. */
  truths(query: Query): Promise<ReadonlyMap<string, Truth>>;
}

/** Indexes an archive with Pagefind, cut into shards as planned, and opens it as the page does. */
export async function openAsked(archive: Archive, plans: readonly ShardPlan[]): Promise<Asked> {
  const built = await buildIndex(archive, {}, plans);
  const engine = await engineFiles(plans.map(({ language }) => language));
  const content = (file: string) => engine.find(({ path }) => path === `search/${file}`)?.content;
  const script = Buffer.from(content("pagefind.js") ?? []).toString("utf8");
  const source: StemSource = {
    read: async (file) => {
      const bytes = content(file);
      return bytes === undefined ? built.source.read(file) : new Uint8Array(bytes);
    },
    engine: (wasm) => moduleOf(`${script}\n// ${wasm} ${plans.length}`),
  };
  const shards = await built.open();
  const stem = stemmer(source);
  return {
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

function moduleOf(script: string): Promise<StemModule> {
  return import(`data:text/javascript;base64,${Buffer.from(script).toString("base64")}`) as Promise<StemModule>;
}

import type { Archive } from "../../src/archive/archive.ts";
import type { ShardEntry } from "../../src/search/browser/catalogue.ts";
import type { OpenShard } from "../../src/search/browser/index/open-shard.ts";
import { openShard } from "../../src/search/browser/index/read-shard.ts";
import type { Source } from "../../src/search/browser/index/source.ts";
import { type IndexOptions, makeShards } from "../../src/search/index/index-shards.ts";
import { planShards, type ShardPlan } from "../../src/search/plan-shards.ts";
import { wasmFor } from "../../src/search/stemmers.ts";

/** An index in memory, as the site has it on disk. */
export interface BuiltIndex {
  readonly plans: readonly ShardPlan[];
  readonly entries: readonly ShardEntry[];
  /** By their names below `search/`: `shards/en-2022-02-04-7k2fq8ab/stories.gz`. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly source: Source;
  open(): Promise<OpenShard[]>;
}

/** Indexes an archive into memory. Stories stand in the shards as in `plans`. */
export async function buildIndex(
  archive: Archive,
  options: IndexOptions = {},
  plans: readonly ShardPlan[] = planShards(archive),
): Promise<BuiltIndex> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  await makeShards(plans, archive, options, (file, content) => {
    files.set(file.slice("search/".length), new Uint8Array(content));
  });
  const entries = plans.map(({ name, language, stories, newest, oldest }) => ({
    name,
    language,
    wasm: wasmFor(language),
    stories: stories.length,
    newest,
    oldest,
  }));
  const source: Source = {
    read: async (file) => {
      const bytes = files.get(file);
      if (bytes === undefined) throw new Error(`404 for ${file}`);
      return bytes;
    },
  };
  return { plans, entries, files, source, open: () => Promise.all(entries.map((entry) => openShard(entry, source))) };
}

import type { Catalogue, NameTable } from "../../../src/search/browser/catalogue.ts";
import type { OpenShard } from "../../../src/search/browser/index/open-shard.ts";
import { type ArchiveSearch, searchIn } from "../../../src/search/browser/match/archive-search.ts";
import { toyStem } from "./memory-shard.ts";

/** What a test wants to be otherwise. */
export interface MemoryArchiveOptions {
  readonly names?: NameTable;
  /** Shards that cannot be opened, by name; it may change while the test runs. */
  readonly failing?: ReadonlySet<string>;
  /** Told when a shard is opened. */
  readonly onOpen?: (name: string) => void;
  readonly onStem?: (form: string) => void;
}

const noNames: NameTable = { section: {}, author: {}, publication: {} };

/** The search of an archive of shards in memory, in the catalogue's order. */
export function memoryArchive(shards: readonly OpenShard[], options: MemoryArchiveOptions = {}): ArchiveSearch {
  const entries = shards.map(({ entry }) => entry);
  return searchIn({
    catalogue: {
      pagefind: "",
      stories: entries.reduce((sum, { stories }) => sum + stories, 0),
      shards: entries,
    } as Catalogue,
    open: async (number) => {
      const shard = shards[number];
      if (shard === undefined || options.failing?.has(shard.entry.name)) throw new Error("It does not come.");
      options.onOpen?.(shard.entry.name);
      return shard;
    },
    stem: async (form) => {
      options.onStem?.(form);
      return toyStem(form);
    },
    names: async () => options.names ?? noNames,
  });
}

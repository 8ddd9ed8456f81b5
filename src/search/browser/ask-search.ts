import type { Answer, SearchState } from "./answer.ts";
import { type Catalogue, isCatalogue, isNameTable } from "./catalogue.ts";
import type { OpenShard } from "./index/open-shard.ts";
import { openShard } from "./index/read-shard.ts";
import { type StemSource, stemmer } from "./index/stemmer.ts";
import { type ArchiveSearch, searchIn } from "./match/archive-search.ts";
import { carefulSource } from "./match/careful-source.ts";
import { once } from "./match/once.ts";

/** An archive's search, ready to be asked. */
export interface Search {
  readonly catalogue: Catalogue;
  /**
   * @param onPartial may be told answers that are not whole yet: results of the newest shards without all counts, the
   *   first results while texts of others are on their way, and the whole answer before suggestions are found
   */
  ask(state: SearchState, onPartial?: (answer: Answer) => void): Promise<Answer>;
}

/** What was opened of a search, by the shards' names: these say what is in them, and never stand for anything else. */
export type OpenShards = Map<string, () => Promise<OpenShard>>;

/**
 * Opens the search folder of a site. The query page and the command `backfile search` ask by this same code.
 *
 * @param open what was opened before: a shard that is still in the catalogue is not loaded again
 * @throws when the catalogue does not come, tried twice
 */
export async function openSearch(source: StemSource, open: OpenShards = new Map()): Promise<Search> {
  const files = carefulSource(source);
  const json = async (file: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await files.read(file)));
  const catalogue = await json("shards.json");
  if (!isCatalogue(catalogue)) throw new Error("shards.json is no catalogue of a search index.");
  const shards = catalogue.shards.map((entry) => open.get(entry.name) ?? once(() => openShard(entry, files)));
  open.clear();
  for (const [number, { name }] of catalogue.shards.entries())
    open.set(name, shards[number] as () => Promise<OpenShard>);
  const search: ArchiveSearch = searchIn({
    catalogue,
    open: async (number) => {
      const shard = shards[number];
      if (shard === undefined) throw new RangeError(`No shard ${number}`);
      return shard();
    },
    stem: stemmer(files),
    names: once(async () => {
      const names = await json("names.json");
      if (!isNameTable(names)) throw new Error("names.json is no table of names.");
      return names;
    }),
  });
  return { catalogue, ask: (state, onPartial) => search(state, { onPartial }) };
}

import type { Answer, SearchState } from "./answer.ts";
import { type Catalogue, isCatalogue, isNameTable } from "./catalogue.ts";
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

/**
 * Opens the search folder of a site. The query page and the command `backfile search` ask by this same code.
 *
 * @throws when the catalogue does not come, tried twice
 */
export async function openSearch(source: StemSource): Promise<Search> {
  const files = carefulSource(source);
  const json = async (file: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await files.read(file)));
  const catalogue = await json("shards.json");
  if (!isCatalogue(catalogue)) throw new Error("shards.json is no catalogue of a search index.");
  const shards = catalogue.shards.map((entry) => once(() => openShard(entry, files)));
  const search: ArchiveSearch = searchIn({
    catalogue,
    open: async (number) => {
      const open = shards[number];
      if (open === undefined) throw new RangeError(`No shard ${number}`);
      return open();
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

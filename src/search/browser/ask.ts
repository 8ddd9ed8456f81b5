import type { Card, Catalogue, NameTable, ShardEntry } from "./catalogue.ts";
import { excerpt, type Piece } from "./excerpt.ts";
import { FacetCounter, type Facets } from "./facets.ts";
import { match } from "./match.ts";
import { type Found, inOrder, type Placed } from "./order.ts";
import { parseQuery } from "./query.ts";
import { type OpenShard, once, openShard, type Source } from "./shard.ts";
import { type SearchState, sortOf } from "./state.ts";

/** One story found. */
export interface Result extends Card {
  readonly excerpt: readonly Piece[];
}

/** What a question brings. */
export interface Answer {
  /** All stories found, shown or not. */
  readonly total: number;
  readonly results: readonly Result[];
  readonly facets: Facets;
  /** The shards that could not be asked: the rest of the answer does not know of their stories. */
  readonly missing: readonly ShardEntry[];
}

/** An archive's search, ready to be asked. */
export interface Search {
  readonly catalogue: Catalogue;
  ask(state: SearchState): Promise<Answer>;
}

/** Opens the search folder of a site. The query page and the command `backfile search` ask by this same code. */
export async function openSearch(source: Source): Promise<Search> {
  const json = async (file: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await source.read(file)));
  const catalogue = (await json("shards.json")) as Catalogue;
  const names = once(async () => (await json("names.json")) as NameTable);
  const shards = catalogue.shards.map((entry) => ({ entry, open: once(() => openShard(entry, catalogue, source)) }));
  return {
    catalogue,
    async ask(state) {
      const query = parseQuery(state.query);
      const missing: ShardEntry[] = [];
      const counter = new FacetCounter(state.chosen);
      const asked = await Promise.all(
        shards.map(async ({ entry, open }) => {
          try {
            const shard = await open();
            return { shard, matches: await match(query, shard) };
          } catch {
            missing.push(entry);
            return undefined;
          }
        }),
      );
      const found: Found[] = asked.flatMap((one) => (one === undefined ? [] : [narrowed(one, counter)]));
      const first = inOrder(found, sortOf(state), state.shown);
      const [results, nameTable] = await Promise.all([Promise.all(first.map(result)), names()]);
      const total = found.reduce((sum, { places }) => sum + places.length, 0);
      return { total, results, facets: counter.facets(nameTable), missing };
    },
  };
}

function narrowed(
  { shard, matches }: { shard: OpenShard; matches: Awaited<ReturnType<typeof match>> },
  counter: FacetCounter,
): Found {
  const places = matches === "all" ? everyPlace(shard) : [...matches.keys()].sort((a, b) => a - b);
  return { shard, places: counter.narrow(shard.columns, places), matches: matches === "all" ? undefined : matches };
}

function everyPlace(shard: OpenShard): number[] {
  return Array.from({ length: shard.entry.stories }, (_, place) => place);
}

async function result({ found, place }: Placed): Promise<Result> {
  const { card, content } = await found.shard.text(place);
  return { ...card, excerpt: excerpt(content, found.matches?.get(place)?.words ?? []) };
}

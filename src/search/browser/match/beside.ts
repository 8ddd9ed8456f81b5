import { fieldStep, type Places } from "../index/open-shard.ts";
import type { AskedShard } from "./asked.ts";
import { type Leaf, leafKey } from "./leaves.ts";
import type { Placed } from "./order.ts";
import type { Statistics } from "./score.ts";
import { type Weights, weights } from "./weights.ts";
import type { Gathered } from "./words.ts";

/** Where so many stories were found, places that cost requests of their own are not asked for. */
const few = 100;

/**
 * The best stories with a bonus for words that stand side by side there as they do in the query. It needs the places of
 * words, and so it is asked of the best alone.
 *
 * @param total how many stories were found in all
 * @param onFailure is told which shard did not give the places: its stories go without
 */
export async function withNeighbours(
  best: readonly Placed[],
  pairs: readonly (readonly [Leaf, Leaf])[],
  total: number,
  askedOf: (placed: Placed) => AskedShard,
  statistics: Statistics,
  by: Weights = weights,
  onFailure: (asked: AskedShard, error: unknown) => void = fail,
): Promise<Placed[]> {
  if (pairs.length === 0) return [...best];
  const groups = new Map<AskedShard, number[]>();
  for (const [index, placed] of best.entries()) {
    const asked = askedOf(placed);
    const group = groups.get(asked);
    if (group === undefined) groups.set(asked, [index]);
    else group.push(index);
  }
  const bonus = new Float64Array(best.length);
  const add = async (asked: AskedShard, group: readonly number[]) => {
    for (const pair of pairs) {
      const [before, after] = await Promise.all(pair.map((leaf) => places(asked.known.get(leafKey(leaf)), total)));
      if (before === undefined || after === undefined) continue;
      const worth = pair.reduce((sum, leaf) => sum + (statistics.worth.get(leafKey(leaf)) ?? 0), 0);
      for (const index of group) {
        const share = shareOf(before, after, best[index]?.place ?? 0, by);
        bonus[index] = (bonus[index] ?? 0) + share * worth;
      }
    }
  };
  const tried = [...groups].map(([asked, group]) =>
    add(asked, group).catch((error: unknown) => onFailure(asked, error)),
  );
  await Promise.all(tried);
  return best.map((placed, index) => ({ ...placed, score: placed.score + (bonus[index] ?? 0) }));
}

function fail(_: AskedShard, error: unknown): never {
  throw error;
}

interface Standing {
  readonly stories: Uint32Array;
  readonly places: Places;
}

async function places(gathered: Gathered | undefined, total: number): Promise<Standing[] | undefined> {
  const postings = gathered?.parts.map((part) => part.postings).filter((one) => one !== undefined) ?? [];
  if (postings.length === 0) return undefined;
  const near = postings.filter((one) => !one.placesApart || total <= few);
  return Promise.all(near.map(async (one) => ({ stories: one.stories, places: await one.places() })));
}

/** How much of the words' worth is added: once for headline or names, once for dek or body. */
function shareOf(before: readonly Standing[], after: readonly Standing[], place: number, by: Weights): number {
  const firsts = placesIn(before, place);
  if (firsts.size === 0) return 0;
  let inHeadline = false;
  let inBody = false;
  for (const second of placesIn(after, place)) {
    if (!firsts.has(second - 1)) continue;
    if (second < 2 * fieldStep) inHeadline = true;
    else inBody = true;
  }
  return (inHeadline ? by.besideInHeadline : 0) + (inBody ? by.besideInBody : 0);
}

function placesIn(standing: readonly Standing[], place: number): Set<number> {
  const all = new Set<number>();
  for (const { stories, places } of standing) {
    const index = find(stories, place);
    if (index < 0) continue;
    const end = places.starts[index + 1] ?? 0;
    for (let at = places.starts[index] ?? 0; at < end; at += 1) all.add(places.at[at] ?? 0);
  }
  return all;
}

/** Where a number stands in an ascending list; -1 where it does not. */
function find(list: Uint32Array, wanted: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = list[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

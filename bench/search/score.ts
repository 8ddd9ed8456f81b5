import type { SearchIndex } from "./contenders/contender.ts";
import { type KnownItem, type Origin, origins } from "./known-items.ts";

/** How many results are looked at; what stands below counts as not found. */
export const depth = 10;

/** How a search did for one kind of query. Shares are of all queries, from 0 to 1. */
export interface Figures {
  readonly queries: number;
  /** The mean of one divided by the story's rank; 0 where it is not among the first ten. */
  readonly meanReciprocalRank: number;
  readonly successAt1: number;
  readonly successAt3: number;
  readonly successAt10: number;
  /** Likewise at 3, where any story with the very same headline will do. */
  readonly alikeAt3: number;
}

export interface Ranks {
  /** From 1; infinite where it is not among the first ten. */
  readonly target: number;
  readonly alike: number;
}

/** Asks everything, one after the other. */
export async function ranksOf(index: SearchIndex, items: readonly KnownItem[]): Promise<Ranks[]> {
  const ranks: Ranks[] = [];
  for (const item of items) {
    const found = (await index.rank(item.query, depth)).slice(0, depth);
    ranks.push(ranksIn(found, item));
  }
  return ranks;
}

export function ranksIn(found: readonly number[], { target, alike }: KnownItem): Ranks {
  const rank = (index: number): number => (index < 0 || index >= depth ? Number.POSITIVE_INFINITY : index + 1);
  return { target: rank(found.indexOf(target)), alike: rank(found.findIndex((id) => alike.has(id))) };
}

export function figuresOf(ranks: readonly Ranks[]): Figures {
  const share = (met: (rank: Ranks) => boolean): number => ranks.filter(met).length / ranks.length;
  return {
    queries: ranks.length,
    meanReciprocalRank: ranks.reduce((sum, { target }) => sum + 1 / target, 0) / ranks.length,
    successAt1: share(({ target }) => target <= 1),
    successAt3: share(({ target }) => target <= 3),
    successAt10: share(({ target }) => target <= 10),
    alikeAt3: share(({ alike }) => alike <= 3),
  };
}

export function byOrigin(items: readonly KnownItem[], ranks: readonly Ranks[]): Record<Origin, Figures> {
  const [headline, body] = origins.map((wanted) =>
    figuresOf(ranks.filter((_, index) => items[index]?.origin === wanted)),
  ) as [Figures, Figures];
  return { headline, body };
}

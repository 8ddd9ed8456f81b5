import { valueAt } from "./columns.ts";
import type { Match, OpenShard } from "./shard.ts";
import type { Sort } from "./state.ts";

/** The stories of a shard that are in the answer. */
export interface Found {
  readonly shard: OpenShard;
  /** Ascending, newest first. */
  readonly places: readonly number[];
  /** How they matched; undefined where nothing was asked. */
  readonly matches: ReadonlyMap<number, Match> | undefined;
}

/** One story of the answer, before its text is loaded. */
export interface Placed {
  readonly found: Found;
  readonly place: number;
}

/**
 * The first stories of the answer in order. Shards stand newest first within each language, so by date their stories
 * need only be merged; stories of which no day is known stand last whichever way one looks. By relevance ties fall to
 * the newest.
 */
export function inOrder(all: readonly Found[], sort: Sort, limit: number): Placed[] {
  if (sort !== "relevance") return byDate(all, sort, limit);
  const placed = all.flatMap((found) => found.places.map((place) => ({ found, place })));
  const score = ({ found, place }: Placed) => found.matches?.get(place)?.score ?? 0;
  const newest = new Map(all.map((found, index) => [found, index]));
  placed.sort(
    (a, b) =>
      score(b) - score(a) ||
      compareDays(day(a), day(b)) ||
      (newest.get(a.found) ?? 0) - (newest.get(b.found) ?? 0) ||
      a.place - b.place,
  );
  return placed.slice(0, limit);
}

function byDate(all: readonly Found[], sort: "newest" | "oldest", limit: number): Placed[] {
  const turn = sort === "newest" ? 1 : -1;
  const isPlaced = ({ shard }: Found) => shard.entry.newest !== null;
  const first = merged(all.filter(isPlaced), turn, limit);
  return [
    ...first,
    ...merged(
      all.filter((found) => !isPlaced(found)),
      1,
      limit - first.length,
    ),
  ];
}

/** Merges the languages' runs. @param turn 1 for newest first, -1 for oldest first */
function merged(all: readonly Found[], turn: 1 | -1, limit: number): Placed[] {
  const runs = new Map<string, Placed[]>();
  for (const found of all) {
    const run = runs.get(found.shard.entry.language) ?? [];
    for (const place of found.places) run.push({ found, place });
    runs.set(found.shard.entry.language, run);
  }
  const lists = [...runs.values()].map((run) => (turn === 1 ? run : run.reverse()));
  const heads = lists.map(() => 0);
  const out: Placed[] = [];
  while (out.length < limit) {
    let best = -1;
    for (const [index, list] of lists.entries()) {
      const head = list[heads[index] ?? 0];
      const leader = best < 0 ? undefined : lists[best]?.[heads[best] ?? 0];
      if (head === undefined) continue;
      if (leader === undefined || turn * compareDays(day(head), day(leader)) < 0) best = index;
    }
    const next = best < 0 ? undefined : lists[best]?.[heads[best] ?? 0];
    if (next === undefined) break;
    out.push(next);
    heads[best] = (heads[best] ?? 0) + 1;
  }
  return out;
}

function day({ found, place }: Placed): string {
  return valueAt(found.shard.columns.day, place);
}

/** Newest first; on one day those that are known to be of it before those with a bound (`2022-02-04~`). */
function compareDays(a: string, b: string): number {
  const [dayA, dayB] = [a.replace("~", ""), b.replace("~", "")];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.length - b.length;
}

import type { ShardEntry } from "../catalogue.ts";
import { type Columns, flag, openEnd, openStart } from "../index/columns.ts";
import type { OpenShard } from "../index/open-shard.ts";

/** The stories of a shard that are in the answer. */
export interface Found {
  readonly shard: OpenShard;
  /** Which shard of the catalogue it is. */
  readonly number: number;
  /** Ascending, newest first. */
  readonly places: Uint32Array;
  /** Of the stories at `places`, in their order. */
  readonly scores?: Float64Array;
}

/** One story of the answer, before its text is loaded. */
export interface Placed {
  readonly found: Found;
  readonly place: number;
  readonly score: number;
}

/** The day by which a story is put in order: the last it may mean, else the first; undefined where nothing is known. */
export function sortDay({ earliest, latest }: Columns, place: number): number | undefined {
  const end = latest[place] ?? openEnd;
  if (end !== openEnd) return end;
  const start = earliest[place] ?? openStart;
  return start === openStart ? undefined : start;
}

/**
 * Newest first; on one day those that are known to be of it before those with a bound, then as the catalogue has them;
 * those of which nothing is known last.
 */
export function newestFirst(a: Placed, b: Placed): number {
  const [columnsA, columnsB] = [a.found.shard.columns, b.found.shard.columns];
  const [dayA, dayB] = [sortDay(columnsA, a.place), sortDay(columnsB, b.place)];
  if (dayA !== dayB) return (dayB ?? Number.NEGATIVE_INFINITY) - (dayA ?? Number.NEGATIVE_INFINITY);
  const dated = (of: Columns, place: number) => (of.flags[place] ?? 0) & flag.dated;
  return dated(columnsB, b.place) - dated(columnsA, a.place) || a.found.number - b.found.number || a.place - b.place;
}

/** The oldest day first. Within a day the order is the same, and those of which nothing is known stand last again. */
export function oldestFirst(a: Placed, b: Placed): number {
  const [dayA, dayB] = [a, b].map(({ found, place }) => sortDay(found.shard.columns, place));
  if (dayA === dayB || dayA === undefined || dayB === undefined) return newestFirst(a, b);
  return dayA - dayB;
}

/** The first stories of the answer by date. Within a language shards and their stories stand newest first already. */
export function firstByDate(all: readonly Found[], sort: "new" | "old", limit: number): Placed[] {
  const isPlaced = ({ shard }: Found) => shard.entry.newest !== null;
  const firsts = runsOf(all).flatMap((run) => {
    const placed = run.filter(isPlaced);
    const first = sort === "new" ? newestOf(placed, limit) : oldestOf(placed, limit);
    const unknown = run.filter((found) => !isPlaced(found));
    return [...first, ...newestOf(unknown, limit - first.length)];
  });
  return takeFirst(firsts.sort(sort === "new" ? newestFirst : oldestFirst), limit);
}

/**
 * The first stories by score; ties fall to the newer, then to the catalogue's order. Which scores can be among the first
 * is found from the numbers alone, so that a hundred thousand stories need not be put in order.
 */
export function firstByScore(all: readonly Found[], limit: number): Placed[] {
  const bound = scoreAt(all, limit);
  const better: Placed[] = [];
  for (const found of all) {
    const { places, scores } = found;
    for (const [index, place] of places.entries()) {
      const score = scores?.[index] ?? 0;
      if (score > bound) better.push({ found, place, score });
    }
  }
  const equal = all.map((found): Found => {
    const places = found.places.filter((_, index) => (found.scores?.[index] ?? 0) === bound);
    return { ...found, places, scores: new Float64Array(places.length).fill(bound) };
  });
  better.sort(byScore);
  return takeFirst([...better, ...firstByDate(equal, "new", limit - better.length)], limit);
}

export function byScore(a: Placed, b: Placed): number {
  return b.score - a.score || newestFirst(a, b);
}

/**
 * Whether the first stories by date are settled though some shards were not asked: none of those can hold a story that
 * comes before the last of them.
 */
export function isSettled(
  first: readonly Placed[],
  limit: number,
  sort: "new" | "old",
  unasked: readonly { readonly entry: ShardEntry; readonly number: number }[],
  dayOf: (day: string) => number,
): boolean {
  const last = first.at(-1);
  if (first.length < limit || last === undefined) return false;
  const day = sortDay(last.found.shard.columns, last.place);
  return unasked.every(({ entry, number }) => {
    const edge = sort === "new" ? entry.newest : entry.oldest;
    if (edge === null) return day !== undefined || number > last.found.number;
    if (day === undefined) return false;
    // Of a day that two shards share, the earlier of them comes first, whichever way one looks.
    if (sort === "new" && entry.language === last.found.shard.entry.language) return number > last.found.number;
    return sort === "new" ? dayOf(edge) < day : dayOf(edge) > day;
  });
}

/** The shards of each language. */
function runsOf(all: readonly Found[]): Found[][] {
  const runs = new Map<string, Found[]>();
  for (const found of [...all].sort((a, b) => a.number - b.number)) {
    const { language } = found.shard.entry;
    const run = runs.get(language);
    if (run === undefined) runs.set(language, [found]);
    else run.push(found);
  }
  return [...runs.values()];
}

function newestOf(run: readonly Found[], limit: number): Placed[] {
  const taken: Placed[] = [];
  for (const found of run) {
    const count = Math.min(found.places.length, limit - taken.length);
    for (let index = 0; index < count; index += 1) taken.push(placedAt(found, index));
  }
  return taken;
}

/** A day's stories keep their order, so that all of the last day are needed, though not all of them will stand there. */
function oldestOf(run: readonly Found[], limit: number): Placed[] {
  const taken: Placed[] = [];
  let day: number | undefined;
  for (const found of [...run].reverse()) {
    for (let index = found.places.length - 1; index >= 0; index -= 1) {
      const own = sortDay(found.shard.columns, found.places[index] ?? 0);
      if (own !== day && taken.length >= limit) return takeFirst(taken.sort(oldestFirst), limit);
      day = own;
      taken.push(placedAt(found, index));
    }
  }
  return takeFirst(taken.sort(oldestFirst), limit);
}

function placedAt(found: Found, index: number): Placed {
  return { found, place: found.places[index] ?? 0, score: found.scores?.[index] ?? 0 };
}

/** The score that stands at this place of all; below all of them where there are fewer. */
function scoreAt(all: readonly Found[], limit: number): number {
  const count = all.reduce((sum, { places }) => sum + places.length, 0);
  if (count <= limit) return -1;
  const scores = new Float64Array(count);
  let next = 0;
  for (const { places, scores: own } of all) {
    if (own !== undefined) scores.set(own, next);
    next += places.length;
  }
  scores.sort();
  return scores[count - limit] ?? -1;
}

function takeFirst(placed: Placed[], limit: number): Placed[] {
  return placed.length <= limit ? placed : placed.slice(0, Math.max(0, limit));
}

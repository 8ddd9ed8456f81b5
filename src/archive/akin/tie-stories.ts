import { bits, mostTerms } from "../../records/terms/pack-terms.ts";
import type { TermRun } from "./term-run.ts";
import { bitsOf, type Comparison, compare, leastBits, type Weights } from "./tied.ts";

/** A story that is akin to another, older one. */
export interface Kinship {
  readonly later: number;
  readonly older: number;
  readonly comparison: Comparison;
}

/** What was done, for tests of what it costs. */
export interface Effort {
  /** Places at which older stories with a term were looked up. */
  looks: number;
  comparisons: number;
}

/** So many of a story's rarest terms are looked up, so many of the newest stories with each, so many are compared. */
const mostLooked = 6;
const mostStories = 8;
const mostCompared = 8;

/** A word known to be no name is looked up only when it halves the older stories so many times. */
const leastBitsOfWords = 6;

/** So few stories are no measure of how rare a term is. */
const few = 3;

/** In half bits: so much more must two stories have in common than chance gives. With less, half of them are strangers. */
const leastScore = 24;

/** A word is a name when it was seen to be one in one of so many stories that have it: headlines often do not tell. */
const namedInOneOf = 4;

/**
 * Finds older stories that are akin to each story, the oldest story first.
 *
 * A story is compared with what stood in the archive before it, and a term is as rare as it was then. So a new story, which
 * is mostly the newest, changes nothing that was found for another; and rarity is counted in powers of two, so that an old
 * story found later changes little. The work is linear: of each story so many terms, of each term so many stories.
 *
 * @returns for each story the best first; those of one score the newest first
 */
export function* tieStories(run: TermRun, effort: Effort = { looks: 0, comparisons: 0 }): Generator<Kinship[]> {
  const { ends, terms, packed, distinct } = run;
  const counts = new Uint32Array(distinct);
  const namedCounts = new Uint32Array(distinct);
  /** One more than the place of the newest story's term; for each place the one before it. */
  const newest = new Uint32Array(distinct);
  const before = new Uint32Array(terms.length);
  const ownerOf = new Uint32Array(terms.length);
  const places = new Int8Array(distinct).fill(-1);
  const sums = new Uint16Array(ends.length);
  const weights = {
    bits: new Uint8Array(mostTerms),
    named: new Uint8Array(mostTerms),
    few: new Uint8Array(mostTerms),
    looked: new Uint8Array(mostTerms),
  };
  for (let story = 0, from = 0; story < ends.length; story += 1) {
    const end = ends[story] ?? 0;
    weigh(story, from, end);
    const found: Kinship[] = [];
    const candidates = lookUp(rarest(end - from, weights), from);
    if (candidates.length > 0) {
      for (let at = from; at < end; at += 1) places[terms[at] ?? 0] = at - from;
      for (const older of best(candidates, sums)) {
        effort.comparisons += 1;
        const comparison = compare(run, story, older, weights, places);
        const isSame = comparison.shared === end - from && comparison.shared === lengthOf(ends, older);
        // Two with all terms in common are one, told twice.
        if (comparison.score < leastScore || isSame || !comparison.ties.some(({ named }) => named)) continue;
        found.push({ later: story, older, comparison });
      }
      for (let at = from; at < end; at += 1) places[terms[at] ?? 0] = -1;
      for (const older of candidates) sums[older] = 0;
      found.sort((a, b) => b.comparison.score - a.comparison.score || b.older - a.older);
    }
    yield found;
    for (let at = from; at < end; at += 1) {
      const term = terms[at] ?? 0;
      counts[term] = (counts[term] ?? 0) + 1;
      if (((packed[at] ?? 0) & bits.named) !== 0) namedCounts[term] = (namedCounts[term] ?? 0) + 1;
      before[at] = newest[term] ?? 0;
      newest[term] = at + 1;
      ownerOf[at] = story;
    }
    from = end;
  }

  function weigh(story: number, from: number, end: number): void {
    const all = bitsOf(story);
    for (let at = from; at < end; at += 1) {
      const term = terms[at] ?? 0;
      const count = counts[term] ?? 0;
      const flags = packed[at] ?? 0;
      const seen = (namedCounts[term] ?? 0) + ((flags & bits.named) !== 0 ? 1 : 0);
      const named = seen * namedInOneOf > count;
      const rarity = count === 0 ? 0 : all - bitsOf(count);
      const least = named || (flags & bits.uncased) !== 0 ? leastBits : leastBitsOfWords;
      weights.bits[at - from] = rarity;
      weights.named[at - from] = named ? 1 : 0;
      weights.few[at - from] = count <= few ? 1 : 0;
      weights.looked[at - from] = rarity >= least ? 1 : 0;
    }
  }

  /** Older stories with these terms, each with the sum of what the terms are worth. */
  function lookUp(looked: readonly number[], from: number): number[] {
    const candidates: number[] = [];
    for (const place of looked) {
      const worth = (weights.bits[place] ?? 0) * (weights.named[place] ? 2 : 1);
      let at = newest[terms[from + place] ?? 0] ?? 0;
      for (let step = 0; step < mostStories && at !== 0; step += 1) {
        const older = ownerOf[at - 1] ?? 0;
        if (sums[older] === 0) candidates.push(older);
        sums[older] = (sums[older] ?? 0) + worth;
        at = before[at - 1] ?? 0;
        effort.looks += 1;
      }
    }
    return candidates;
  }
}

/** The places of the rarest terms, of equally rare ones the first. */
function rarest(count: number, { bits: rarity, looked }: Weights): number[] {
  const found: number[] = [];
  for (let place = 0; place < count; place += 1) {
    const own = rarity[place] ?? 0;
    if (!looked[place]) continue;
    insert(found, place, mostLooked, (other) => (rarity[other] ?? 0) >= own);
  }
  return found;
}

/** Those with the greatest sums, of equal ones the newest. */
function best(candidates: readonly number[], sums: Uint16Array): number[] {
  const found: number[] = [];
  for (const older of candidates) {
    const own = sums[older] ?? 0;
    insert(found, older, mostCompared, (other) => (sums[other] ?? 0) > own || (sums[other] === own && other > older));
  }
  return found;
}

/** Puts a number behind those that stay before it, in a list that grows no longer than `most`. */
function insert(list: number[], value: number, most: number, staysBefore: (other: number) => boolean): void {
  let at = list.length;
  while (at > 0 && !staysBefore(list[at - 1] ?? 0)) at -= 1;
  if (at >= most) return;
  list.splice(at, 0, value);
  if (list.length > most) list.pop();
}

function lengthOf(ends: Uint32Array, story: number): number {
  return (ends[story] ?? 0) - (story === 0 ? 0 : (ends[story - 1] ?? 0));
}

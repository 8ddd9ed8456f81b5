import { bits, mostTerms } from "../../records/terms/pack-terms.ts";
import { Postings } from "./postings.ts";
import type { TermRun } from "./term-run.ts";
import { bitsOf, type Comparison, compare, headlineBits, leastBits, type Weights } from "./tied.ts";

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
const mostLooked = 5;
const mostStories = 6;
const mostCompared = 8;

/** In half bits: so much more must two stories have in common than chance gives. With less, half of them are strangers. */
const leastScore = 24;
/** What terms that are not looked up, and words that stand together, may add to it: without a hope of that, none is compared. */
const mayAdd = 8;

/** A word is a name when it was seen to be one in one of so many stories that have it: headlines often do not tell. */
const namedInOneOf = 4;

/** A word known to be no name is looked up only when it halves the older stories so many times. */
const leastBitsOfWords = 6;

/** So few stories are no measure of how rare a term is. */
const few = 3;
/** What a name is worth at least that so few have, in bits: in an archive of fifty stories one in fifty is no measure. */
const nameBits = 8;

/**
 * Finds older stories that are akin to each story.
 *
 * A story is compared with what stood in the archive before it, and a term is as rare as it was then. So a new story, which
 * is mostly the newest, changes nothing that was found for another; and rarity is counted in powers of two, so that an old
 * story found later changes little. The work is linear: of each story so many terms, of each term so many stories.
 *
 * @param onFound told of each story that has any, the oldest first: the best first, those of one score the newest first
 */
export function tieStories(run: TermRun, onFound: (found: readonly Kinship[]) => void): Effort {
  const { ends, terms } = run;
  const effort: Effort = { looks: 0, comparisons: 0 };
  const postings = new Postings(run);
  const places = new Int8Array(run.counts.length).fill(-1);
  const sums = new Uint16Array(ends.length);
  const weights = newWeights();
  // Of every story anew: to make them anew for each would cost more than to fill them.
  const candidates: number[] = [];
  const looked: number[] = [];
  const hopeful: number[] = [];
  for (let story = 0, from = 0; story < ends.length; story += 1) {
    const end = ends[story] as number;
    weigh(run, postings, story, from, weights);
    candidates.length = 0;
    pickRarest(looked, end - from, weights);
    lookUp(from);
    pickBest(hopeful, story, candidates, sums);
    if (hopeful.length > 0) compareWith(story, from, end);
    for (const older of candidates) sums[older] = 0;
    postings.add(story, from);
    from = end;
  }
  return effort;

  /** Sums up for older stories what the terms are worth that they share. */
  function lookUp(from: number): void {
    for (const place of looked) {
      const term = terms[from + place] as number;
      const worth = (weights.bits[place] as number) * (weights.named[place] ? 2 : 1);
      const count = Math.min(mostStories, postings.count(term));
      for (let back = 0; back < count; back += 1) {
        const older = postings.newest(term, back);
        if (sums[older] === 0) candidates.push(older);
        sums[older] = (sums[older] as number) + worth;
      }
      effort.looks += count;
    }
  }

  function compareWith(story: number, from: number, end: number): void {
    for (let at = from; at < end; at += 1) places[terms[at] as number] = at - from;
    const found: Kinship[] = [];
    for (const older of hopeful) {
      const comparison = compare(run, story, older, weights, places);
      const { score, shared, ties } = comparison;
      // Two with all terms in common are one, told twice.
      const isSame =
        shared === end - from && shared === (ends[older] as number) - (older === 0 ? 0 : (ends[older - 1] as number));
      if (score < leastScore || isSame || !ties.some(({ named }) => named)) continue;
      found.push({ later: story, older, comparison });
    }
    for (let at = from; at < end; at += 1) places[terms[at] as number] = -1;
    effort.comparisons += hopeful.length;
    found.sort((a, b) => b.comparison.score - a.comparison.score || b.older - a.older);
    if (found.length > 0) onFound(found);
  }
}

function newWeights(): Weights {
  const column = () => new Uint8Array(mostTerms);
  return { bits: column(), named: column(), few: column(), looked: column() };
}

/** What is known of a story's terms, from the stories before it. */
function weigh(
  { ends, terms, packed }: TermRun,
  postings: Postings,
  story: number,
  from: number,
  weights: Weights,
): void {
  const all = bitsOf(story);
  const end = ends[story] as number;
  for (let at = from; at < end; at += 1) {
    const place = at - from;
    const flags = packed[at] as number;
    const count = postings.count(terms[at] as number);
    const seen = postings.named(terms[at] as number) + ((flags & bits.named) !== 0 ? 1 : 0);
    const named = seen * namedInOneOf > count;
    const counted = count === 0 ? 0 : all - bitsOf(count);
    const rarity = named && count > 0 && count <= few ? Math.max(counted, nameBits) : counted;
    const least = named || (flags & bits.uncased) !== 0 ? leastBits : leastBitsOfWords;
    weights.bits[place] = rarity;
    weights.named[place] = named ? 1 : 0;
    weights.few[place] = count <= few ? 1 : 0;
    weights.looked[place] = rarity >= least ? 1 : 0;
  }
}

/** The places of the rarest terms, of equally rare ones the first. */
function pickRarest(found: number[], count: number, { bits: rarity, looked }: Weights): void {
  found.length = 0;
  for (let place = 0; place < count; place += 1) {
    if (looked[place])
      insert(found, place, mostLooked, (a, b) => (rarity[b] as number) - (rarity[a] as number) || a - b);
  }
}

/** Those with the greatest sums that may come to the least score, of equal ones the newest. */
function pickBest(found: number[], story: number, candidates: readonly number[], sums: Uint16Array): void {
  found.length = 0;
  const least = leastScore - mayAdd - Math.max(0, 2 * (headlineBits - bitsOf(story)));
  for (const older of candidates) {
    if ((sums[older] as number) - 2 * bitsOf(story - older) < least) continue;
    insert(found, older, mostCompared, (a, b) => (sums[b] as number) - (sums[a] as number) || b - a);
  }
}

/** Puts a number in its place in a list that grows no longer than `most`. */
function insert(list: number[], value: number, most: number, order: (a: number, b: number) => number): void {
  let at = list.length;
  while (at > 0 && order(list[at - 1] as number, value) > 0) at -= 1;
  if (at >= most) return;
  for (let place = Math.min(list.length, most - 1); place > at; place -= 1) list[place] = list[place - 1] as number;
  list[at] = value;
}

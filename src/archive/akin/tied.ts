import { bits, mostTerms } from "../../records/terms/pack-terms.ts";
import type { TermRun } from "./term-run.ts";

/** What is known of the terms of one story when its turn has come, by their places in it. */
export interface Weights {
  /** How many times a term halves the older stories; 0 for one that none of them has. */
  readonly bits: Uint8Array;
  /** Whether it is known to be a name. */
  readonly named: Uint8Array;
  /** Whether so few older stories have it that how rare it is cannot be told from this archive. */
  readonly few: Uint8Array;
  /** Whether it is worth looking up. */
  readonly looked: Uint8Array;
}

/** Terms of a story that stand side by side in both stories: “Sound tunnel”. */
export interface Tie {
  /** The place of the first in the later story, and how many there are. */
  readonly first: number;
  readonly length: number;
  /** What it is worth, in half bits. */
  readonly worth: number;
  readonly named: boolean;
  /** Whether a reader may be told of it: a name, words that stand together, a rare word of both headlines. */
  readonly telling: boolean;
}

/** What two stories have in common. */
export interface Comparison {
  readonly ties: readonly Tie[];
  /** In half bits: how much more they have in common than chance would give them. */
  readonly score: number;
  /** How many terms they share. */
  readonly shared: number;
}

/** A term that halves the older stories fewer times says nothing. */
export const leastBits = 4;

/**
 * What two words that stand together in both headlines are worth at least, in bits, where few stories have them. A town’s
 * paper of fifty stories that tells of Old Tom twice does not do so by chance, though one in fifty is not rare.
 */
export const headlineBits = 18;

/** In bits: a word as rare as that is what a headline is about, whether or not it is a name. */
const rare = 8;

/** What each further word of a tie adds, in half bits: how rare the words are together is not counted. */
const further = 4;
const mostFurther = 8;

/** Filled anew each time. */
const whereThere = new Int8Array(mostTerms);

/**
 * Compares a story with an older one. Each tie is worth as much as its rarest term is rare; a word that is no name half of
 * it. The further apart the two stand in the archive, the more there is between them that could tie by chance: so the
 * distance is taken off, again in powers of two.
 */
export function compare(run: TermRun, later: number, older: number, weights: Weights, places: Int8Array): Comparison {
  const { ends, headed, terms, packed } = run;
  const [from, start] = [later === 0 ? 0 : (ends[later - 1] ?? 0), older === 0 ? 0 : (ends[older - 1] ?? 0)];
  const [end, last] = [ends[later] ?? 0, ends[older] ?? 0];
  // Where the older story has the later one's terms.
  const there = whereThere.fill(-1, 0, end - from);
  let shared = 0;
  for (let at = start; at < last; at += 1) {
    const place = places[terms[at] ?? 0] ?? -1;
    if (place < 0) continue;
    there[place] = at - start;
    shared += 1;
  }
  const ties: Tie[] = [];
  let score = -2 * bitsOf(later - older);
  for (let first = 0; first < end - from; ) {
    if ((there[first] ?? -1) < 0 || (weights.bits[first] ?? 0) < leastBits) {
      first += 1;
      continue;
    }
    let next = first + 1;
    while (
      next < end - from &&
      there[next] === (there[next - 1] ?? 0) + 1 &&
      (weights.bits[next] ?? 0) >= leastBits &&
      isJoined(packed, from + next) &&
      isJoined(packed, start + (there[next] ?? 0))
    ) {
      next += 1;
    }
    const inHeadlines = next <= (headed[later] ?? 0) && (there[next - 1] ?? 0) < (headed[older] ?? 0);
    const tie = tieOf(packed, from, first, next, weights, inHeadlines);
    score += tie.worth;
    ties.push(tie);
    first = next;
  }
  return { ties, score, shared };
}

function tieOf(
  packed: Uint32Array,
  from: number,
  first: number,
  next: number,
  weights: Weights,
  inHeadlines: boolean,
): Tie {
  let rarest = 0;
  let hasName = false;
  let isFew = false;
  let isUncased = true;
  for (let place = first; place < next; place += 1) {
    rarest = Math.max(rarest, weights.bits[place] ?? 0);
    if (weights.few[place]) isFew = true;
    if (weights.named[place]) hasName = true;
    if (((packed[from + place] ?? 0) & bits.uncased) === 0) isUncased = false;
  }
  const length = next - first;
  // In a script without capitals, what stands together in both stories is a name as a rule.
  const named = hasName || (isUncased && length > 1);
  if (inHeadlines && named && isFew && length > 1) rarest = Math.max(rarest, headlineBits);
  const worth = (named ? 2 : 1) * rarest + Math.min(mostFurther, further * (length - 1));
  const telling = named || length > 1 || (inHeadlines && rarest >= rare);
  return { first, length, worth, named, telling };
}

function isJoined(packed: Uint32Array, at: number): boolean {
  return ((packed[at] ?? 0) & bits.joined) !== 0;
}

/** How many binary digits a number has. */
export function bitsOf(number: number): number {
  return 32 - Math.clz32(number);
}

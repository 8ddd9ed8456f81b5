import { lengthOf } from "../index/lengths.ts";
import type { AskedShard } from "./asked.ts";
import { type Leaf, leafKey } from "./leaves.ts";
import { truth } from "./truth.ts";
import { type Weights, weights } from "./weights.ts";
import type { Gathered } from "./words.ts";

/** What scores need to know of all shards together, so that they can be compared from shard to shard. */
export interface Statistics {
  /** Words of a story of middling length. */
  readonly length: number;
  /** What a leaf is worth by its rarity, by `leafKey`. */
  readonly worth: ReadonlyMap<string, number>;
}

/** Sums of whole numbers alone, so that they do not hang on the order in which shards came in. */
export function statisticsOf(leaves: readonly Leaf[], all: readonly AskedShard[]): Statistics {
  let stories = 0;
  let words = 0;
  for (const { shard } of all) {
    stories += shard.columns.stories;
    for (const byte of shard.columns.lengths) words += lengthOf(byte);
  }
  const worth = new Map<string, number>();
  for (const key of leaves.map(leafKey)) {
    const having = all.reduce((sum, { known }) => sum + (known.get(key)?.stories ?? 0), 0);
    worth.set(key, Math.log(1 + (stories - having + 0.5) / (having + 0.5)));
  }
  return { length: Math.max(1, words / Math.max(1, stories)), worth };
}

/**
 * How well the stories at these places match: BM25F over headline, authors, dek and body, with rarity over the whole
 * archive. Words that are left out count nothing.
 */
export function scoresOf(
  leaves: readonly Leaf[],
  { shard, known }: AskedShard,
  places: Uint32Array,
  statistics: Statistics,
  by: Weights = weights,
): Float64Array {
  const { stories, lengths } = shard.columns;
  const scores = new Float64Array(places.length);
  const ranked = new Uint8Array(stories);
  for (const place of places) ranked[place] = truth.yes;
  const divisors = divisorsOf(statistics.length, by);
  const sums = new Float64Array(stories);
  const inHeadline = new Uint8Array(stories);
  let total = 0;
  for (const [number, leaf] of leaves.entries()) {
    const worth = statistics.worth.get(leafKey(leaf)) ?? 0;
    total += worth;
    const gathered = known.get(leafKey(leaf));
    if (gathered === undefined) continue;
    addLeaf(gathered, { sums, inHeadline, ranked, lengths, divisors, number, by });
    for (const [index, place] of places.entries()) {
      const sum = sums[place] ?? 0;
      if (sum === 0) continue;
      scores[index] = (scores[index] ?? 0) + (worth * sum * (by.saturation + 1)) / (sum + by.saturation);
      sums[place] = 0;
    }
  }
  for (const [index, place] of places.entries()) {
    if (leaves.length > 0 && inHeadline[place] === leaves.length)
      scores[index] = (scores[index] ?? 0) + by.allInHeadline * total;
  }
  return scores;
}

interface Sums {
  readonly sums: Float64Array;
  /** How many of the leaves so far stand in the headline, none missing. */
  readonly inHeadline: Uint8Array;
  readonly ranked: Uint8Array;
  readonly lengths: Uint8Array;
  readonly divisors: Float64Array;
  readonly number: number;
  readonly by: Weights;
}

/** Adds up, story by story, how often a leaf's forms stand there, each field with its weight. */
function addLeaf({ parts }: Gathered, { sums, inHeadline, ranked, lengths, divisors, number, by }: Sums): void {
  const [inHead, inAuthors, inDek, inBody] = by.fields;
  for (const { exact, stories, counts } of parts) {
    const share = exact ? 1 : by.otherForm;
    const [headline, authors, dek, body] = counts;
    for (let index = 0; index < stories.length; index += 1) {
      const place = stories[index] ?? 0;
      if (ranked[place] === truth.no) continue;
      const title = headline[index] ?? 0;
      if (title > 0 && inHeadline[place] === number) inHeadline[place] = number + 1;
      const short = title * inHead + (authors[index] ?? 0) * inAuthors;
      const long = (dek[index] ?? 0) * inDek + (body[index] ?? 0) * inBody;
      sums[place] = (sums[place] ?? 0) + share * (short + long / (divisors[lengths[place] ?? 0] ?? 1));
    }
  }
}

/** By what words of the text are divided, for each byte of length. */
function divisorsOf(average: number, by: Weights): Float64Array {
  return Float64Array.from({ length: 256 }, (_, byte) => 1 - by.length + (by.length * lengthOf(byte)) / average);
}

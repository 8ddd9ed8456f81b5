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
  /** What a leaf is worth by its rarity, by `leafKey`: that of the very form, unless only other forms are found. */
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
    const found = all.flatMap(({ known }) => known.get(key) ?? []);
    const having = sumOf(found, veryForm) || sumOf(found, (one) => one.stories);
    worth.set(key, Math.log(1 + (stories - having + 0.5) / (having + 0.5)));
  }
  return { length: Math.max(1, words / Math.max(1, stories)), worth };
}

/** How many stories have the form that was asked for: it is worth more than its commonest relation. */
function veryForm({ parts, stories }: Gathered): number {
  const exact = parts.filter((part) => part.exact);
  return exact.length === parts.length ? stories : sumOf(exact, (part) => part.stories.length);
}

function sumOf<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
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
  const fields = new Uint8Array(stories);
  const ofAll = new Uint8Array(places.length).fill(leaves.length === 0 ? 0 : everyField);
  let total = 0;
  for (const leaf of leaves) {
    const worth = statistics.worth.get(leafKey(leaf)) ?? 0;
    total += worth;
    const gathered = known.get(leafKey(leaf));
    if (gathered !== undefined) addLeaf(gathered, { sums, fields, ranked, lengths, divisors, by });
    for (const [index, place] of places.entries()) {
      const sum = sums[place] ?? 0;
      ofAll[index] = (ofAll[index] ?? 0) & (fields[place] ?? 0);
      fields[place] = 0;
      if (sum === 0) continue;
      scores[index] = (scores[index] ?? 0) + (worth * sum * (by.saturation + 1)) / (sum + by.saturation);
      sums[place] = 0;
    }
  }
  const shares = togetherBy(by);
  for (const [index, mask] of ofAll.entries()) scores[index] = (scores[index] ?? 0) + (shares[mask] ?? 0) * total;
  return scores;
}

/** A bit for each field in which a word stands. */
const everyField = 15;

interface Sums {
  readonly sums: Float64Array;
  /** In which fields the leaf stands, a bit for each. */
  readonly fields: Uint8Array;
  readonly ranked: Uint8Array;
  readonly lengths: Uint8Array;
  readonly divisors: Float64Array;
  readonly by: Weights;
}

/** Adds up, story by story, how often a leaf's forms stand there, each field with its weight. */
function addLeaf({ parts }: Gathered, { sums, fields, ranked, lengths, divisors, by }: Sums): void {
  const [inHead, inAuthors, inDek, inBody] = by.fields;
  for (const { exact, stories, counts } of parts) {
    const share = exact ? 1 : by.otherForm;
    const [headline, authors, dek, body] = counts;
    for (let index = 0; index < stories.length; index += 1) {
      const place = stories[index] ?? 0;
      if (ranked[place] === truth.no) continue;
      const [h, a, d, b] = [headline[index] ?? 0, authors[index] ?? 0, dek[index] ?? 0, body[index] ?? 0];
      const mask = (h > 0 ? 1 : 0) | (a > 0 ? 2 : 0) | (d > 0 ? 4 : 0) | (b > 0 ? 8 : 0);
      fields[place] = (fields[place] ?? 0) | mask;
      const short = h * inHead + a * inAuthors;
      const long = d * inDek + b * inBody;
      sums[place] = (sums[place] ?? 0) + share * (short + long / (divisors[lengths[place] ?? 0] ?? 1));
    }
  }
}

/** What is added where all words stand in these fields: the largest share of them, by the fields' bits. */
function togetherBy({ together }: Weights): Float64Array {
  return Float64Array.from({ length: everyField + 1 }, (_, mask) =>
    together.reduce((most, share, field) => (mask & (1 << field) ? Math.max(most, share) : most), 0),
  );
}

/** By what words of the text are divided, for each byte of length. */
function divisorsOf(average: number, by: Weights): Float64Array {
  return Float64Array.from({ length: 256 }, (_, byte) => 1 - by.length + (by.length * lengthOf(byte)) / average);
}

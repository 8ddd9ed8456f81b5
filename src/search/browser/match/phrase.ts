import { fieldStep, type OpenShard, type Postings } from "../index/open-shard.ts";
import type { PhraseWord } from "../query/query.ts";
import { anyOf, followed, type Standing } from "./standing.ts";

/** In which stories a phrase stands, and how often in each field. */
export type PhraseFound = Pick<Postings, "stories" | "counts">;

/** A word of the phrase, with all forms that will do for it. */
interface Sought {
  readonly offset: number;
  readonly postings: readonly Postings[];
  readonly stories: number;
  readonly apart: boolean;
}

/**
 * Finds the stories in which these words stand so, in one field. The rarest word is looked at first; places that cost a
 * request of their own are asked for last, and only while stories are left.
 *
 * @returns undefined where there is none
 */
export async function phrase(words: readonly PhraseWord[], shard: OpenShard): Promise<PhraseFound | undefined> {
  const sought = await Promise.all(words.map((word) => lookUp(word, shard)));
  const mask = withAll(sought, shard.columns.stories);
  if (!mask.includes(1)) return undefined;
  const [first, ...others] = sought.sort((a, b) => Number(a.apart) - Number(b.apart) || a.stories - b.stories);
  if (first === undefined) return undefined;
  // Where the first of them stands, and in the end only where the phrase does.
  let left = await standingOf(first, mask);
  for (const word of others) {
    if (left.stories.length === 0) return undefined;
    left = followed(left, await standingOf(word, mask), word.offset - first.offset);
  }
  return left.stories.length === 0 ? undefined : counted(left);
}

async function lookUp({ form, offset, begins }: PhraseWord, shard: OpenShard): Promise<Sought> {
  const forms = begins ? await shard.formsFrom(form) : [form];
  const postings = (await Promise.all(forms.map((one) => shard.postings(one)))).filter((one) => one !== undefined);
  const stories = postings.reduce((sum, one) => sum + one.stories.length, 0);
  return { offset, postings, stories, apart: postings.some((one) => one.placesApart) };
}

/** 1 for the stories that have all words, wherever they stand. */
function withAll(sought: readonly Sought[], stories: number): Uint8Array {
  const have = new Uint32Array(stories);
  for (const [number, { postings }] of sought.entries()) {
    for (const { stories: places } of postings) {
      for (const place of places) if (have[place] === number) have[place] = number + 1;
    }
  }
  return Uint8Array.from(have, (number) => (number === sought.length ? 1 : 0));
}

async function standingOf({ postings }: Sought, mask: Uint8Array): Promise<Standing> {
  const all = await Promise.all(
    postings.map(async (one): Promise<Standing> => ({ stories: one.stories, ...(await one.places()) })),
  );
  const [only, ...others] = all;
  return only !== undefined && others.length === 0 ? only : anyOf(all, mask);
}

function counted({ stories, starts, at }: Standing): PhraseFound {
  const counts = [0, 1, 2, 3].map(() => new Uint8Array(stories.length));
  for (let index = 0; index < stories.length; index += 1) {
    for (let next = starts[index] ?? 0; next < (starts[index + 1] ?? 0); next += 1) {
      const field = counts[Math.floor((at[next] ?? 0) / fieldStep)];
      if (field !== undefined) field[index] = Math.min(255, (field[index] ?? 0) + 1);
    }
  }
  const [headline, authors, dek, body] = counts as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  return { stories, counts: [headline, authors, dek, body] };
}

import { fieldStep, type OpenShard, type Places, type Postings } from "../index/open-shard.ts";
import type { PhraseWord } from "../query/query.ts";

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
  if (sought.length === 0 || sought.some(({ stories }) => stories === 0)) return undefined;
  let left = withAll(sought, shard.columns.stories);
  const inOrder = [...sought].sort((a, b) => Number(a.apart) - Number(b.apart) || a.stories - b.stories);
  // Where the phrase may begin in each story that is left, ascending.
  let begins: (readonly number[])[] | undefined;
  for (const word of inOrder) {
    if (left.length === 0) return undefined;
    const found = await beginnings(word, left, begins, shard.columns.stories);
    left = left.filter((_, index) => (found[index]?.length ?? 0) > 0);
    begins = found.filter((places) => places.length > 0);
  }
  return left.length === 0 ? undefined : counted(left, begins ?? []);
}

async function lookUp({ form, offset, begins }: PhraseWord, shard: OpenShard): Promise<Sought> {
  const forms = begins ? await shard.formsFrom(form) : [form];
  const postings = (await Promise.all(forms.map((one) => shard.postings(one)))).filter((one) => one !== undefined);
  const stories = postings.reduce((sum, one) => sum + one.stories.length, 0);
  return { offset, postings, stories, apart: postings.some((one) => one.placesApart) };
}

/** The stories that have all words, wherever they stand; ascending. */
function withAll(sought: readonly Sought[], stories: number): number[] {
  const have = new Uint32Array(stories);
  for (const [number, { postings }] of sought.entries()) {
    for (const { stories: places } of postings) {
      for (const place of places) if (have[place] === number) have[place] = number + 1;
    }
  }
  const all: number[] = [];
  for (let place = 0; place < stories; place += 1) if (have[place] === sought.length) all.push(place);
  return all;
}

/** Where the phrase may begin for this word to stand right: of the beginnings found before, or of all where none were. */
async function beginnings(
  word: Sought,
  left: readonly number[],
  before: readonly (readonly number[])[] | undefined,
  stories: number,
): Promise<number[][]> {
  const index = new Int32Array(stories).fill(-1);
  for (const [number, place] of left.entries()) index[place] = number;
  const found: number[][] = left.map(() => []);
  const all = await Promise.all(word.postings.map(async (postings) => ({ postings, places: await postings.places() })));
  for (const { postings, places } of all) {
    for (const [number, story] of postings.stories.entries()) {
      const own = index[story] ?? -1;
      if (own >= 0) addTo(found[own] ?? [], places, number, word.offset, before?.[own]);
    }
  }
  // Of several forms that begin so, each adds its own.
  if (word.postings.length > 1) for (const places of found) places.sort((a, b) => a - b);
  return found;
}

function addTo(
  found: number[],
  { at, starts }: Places,
  number: number,
  offset: number,
  before: readonly number[] | undefined,
): void {
  const end = starts[number + 1] ?? 0;
  let next = 0;
  for (let index = starts[number] ?? 0; index < end; index += 1) {
    const beginning = (at[index] ?? 0) - offset;
    if (beginning < 0) continue;
    if (before === undefined) {
      found.push(beginning);
      continue;
    }
    while (next < before.length && (before[next] ?? 0) < beginning) next += 1;
    if (next === before.length) return;
    if (before[next] === beginning) found.push(beginning);
  }
}

function counted(stories: readonly number[], begins: readonly (readonly number[])[]): PhraseFound {
  const counts = [0, 1, 2, 3].map(() => new Uint8Array(stories.length));
  const [headline, authors, dek, body] = counts as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  for (const [index, places] of begins.entries()) {
    for (const place of places) {
      const field = counts[Math.floor(place / fieldStep)];
      if (field !== undefined) field[index] = Math.min(255, (field[index] ?? 0) + 1);
    }
  }
  return { stories: Uint32Array.from(stories), counts: [headline, authors, dek, body] };
}

import { comparedWords, shingles } from "./words.ts";

/** A text as it is compared, word for word. */
export interface ComparedText {
  readonly words: Uint32Array;
  /** Its runs of three words, each once, in the order of their numbers. */
  readonly runs: Uint32Array;
}

/** What two texts have in common, from 0 to 1. */
export interface Likeness {
  /** Of the runs of both, those that both have. */
  readonly resemblance: number;
  /** Of the runs of the shorter text, those that the longer one has. */
  readonly containment: number;
  /** Words of the shorter one, those that only repeat what stands there already not counted. */
  readonly fewer: number;
  /** Whether the first text is the shorter one. */
  readonly isFirst: boolean;
  /** Whether they say the same, word for word. */
  readonly isSame: boolean;
}

const runLength = 3;

export function compared(text: string): ComparedText {
  return comparedRuns(comparedWords(text));
}

export function comparedRuns(words: Uint32Array): ComparedText {
  const sorted = shingles(words, runLength).slice().sort();
  return { words, runs: sorted.filter((run, at) => at === 0 || run !== sorted[at - 1]) };
}

export function likenessOf(one: ComparedText, other: ComparedText): Likeness {
  const [a, b] = [one.runs, other.runs];
  let shared = 0;
  for (let at = 0, there = 0; at < a.length && there < b.length; ) {
    const [own, its] = [a[at] as number, b[there] as number];
    if (own === its) shared += 1;
    if (own <= its) at += 1;
    if (its <= own) there += 1;
  }
  const all = a.length + b.length - shared;
  const least = Math.min(a.length, b.length);
  return {
    resemblance: all === 0 ? 0 : shared / all,
    containment: least === 0 ? 0 : shared / least,
    fewer: Math.min(wordsSaid(one), wordsSaid(other)),
    isFirst: one.words.length < other.words.length,
    isSame: one.words.length > 0 && areSame(one.words, other.words),
  };
}

function wordsSaid({ words, runs }: ComparedText): number {
  return Math.min(words.length, runs.length + runLength - 1);
}

function areSame(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

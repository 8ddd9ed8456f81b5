import { type Chance, chance } from "../chance.ts";
import type { SearchStory } from "./story.ts";

const beginnings = "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t tr v w z".split(" ");
const middles = "a e i o u ai ea ou".split(" ");
const ends = "l m n r s t ck nd rn st".split(" ");

/** What English endings make of a word, so that there are several forms of one. */
const endings = ["", "", "s", "ed", "ing"] as const;

const vocabularySize = 6000;

/**
 * Stories of invented words, which are as frequent as those of a language: the n-th has one n-th of the first one's
 * places. The same for the same seed. For machines without the real texts.
 */
export function inventedStories(count: number, seed = 7): SearchStory[] {
  const drawn = chance(seed);
  const words = vocabulary(drawn);
  const people = Array.from({ length: 60 }, () => `${capital(drawn.one(words))} ${capital(drawn.one(words))}`);
  const word = (): string => {
    const rank = Math.floor(vocabularySize ** (drawn.below(1_000_000) / 1_000_000)) - 1;
    return (words[rank] ?? "") + drawn.one(endings);
  };
  const run = (length: number): string => Array.from({ length }, word).join(" ");
  const sentence = (): string => `${capital(run(8 + drawn.below(14)))}.`;
  const paragraph = (): string => Array.from({ length: 2 + drawn.below(3) }, sentence).join(" ");
  return Array.from({ length: count }, (_, id) => {
    const full = drawn.below(2) === 0;
    return {
      id,
      headline: capital(run(6 + drawn.below(5))),
      authors: drawn.below(4) === 0 ? [] : [drawn.one(people)],
      dek: full ? [] : [sentence()],
      body: full ? Array.from({ length: 2 + drawn.below(5) }, paragraph).join("\n\n") : "",
      date: new Date(Date.UTC(2012, 0, 1 + drawn.below(3600))).toISOString().slice(0, 10),
    };
  });
}

function vocabulary(drawn: Chance): string[] {
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const syllables = Array.from({ length: 1 + drawn.below(2) }, () => drawn.one(beginnings) + drawn.one(middles));
    words.add(syllables.join("") + drawn.one(ends));
  }
  return [...words];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

import { type Chance, chance } from "../chance.ts";
import { plainWords } from "./plain-words.ts";
import { type SearchStory, textOf } from "./story.ts";

/**
 * Queries as readers type them, the same for the same seed, in turns: a frequent word, a rarer one, two, three, a phrase, a
 * name of an author, words within some years, a word without another.
 */
export function typedQueries(stories: readonly SearchStory[], count: number, seed: number): string[] {
  const drawn = chance(seed);
  const frequency = new Map<string, number>();
  for (const story of stories) {
    for (const word of new Set(plainWords(textOf(story)))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const between = (from: number, to: number): string[] =>
    [...frequency]
      .filter(([, times]) => times >= Math.max(2, from * stories.length) && times <= to * stories.length)
      .map(([word]) => word);
  const [frequent, middling] = [between(0.05, 0.6), between(0.0005, 0.05)];
  const kinds: readonly (() => string)[] = [
    () => drawn.one(frequent),
    () => drawn.one(middling),
    () => `${drawn.one(frequent)} ${drawn.one(middling)}`,
    () => of(stories, drawn, (story) => sample(plainWords(textOf(story)), 3, drawn)),
    () => of(stories, drawn, (story) => phrase(textOf(story), drawn)),
    () => of(stories, drawn, ({ authors }) => authors[0]),
    () => `${drawn.one(frequent)} ${2000 + drawn.below(10)}..${2010 + drawn.below(10)}`,
    () => `${drawn.one(frequent)} -${drawn.one(frequent)}`,
  ];
  return Array.from({ length: count }, (_, index) => (kinds[index % kinds.length] ?? (() => ""))());
}

/** Of the first story drawn that gives something. */
function of(stories: readonly SearchStory[], drawn: Chance, give: (story: SearchStory) => string | undefined): string {
  for (let tries = 0; tries < 1000; tries += 1) {
    const given = give(drawn.one(stories));
    if (given !== undefined && given !== "") return given;
  }
  throw new RangeError("No story gives a query.");
}

function sample(words: readonly string[], count: number, drawn: Chance): string | undefined {
  return words.length < count ? undefined : Array.from({ length: count }, () => drawn.one(words)).join(" ");
}

function phrase(text: string, drawn: Chance): string | undefined {
  const pairs = text.match(/(?<!\S)\p{L}{2,} \p{L}{4,}(?!\S)/gu);
  return pairs === null ? undefined : `"${drawn.one(pairs)}"`;
}

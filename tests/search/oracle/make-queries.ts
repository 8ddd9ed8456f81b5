import { slug } from "../../../src/basics/slug.ts";
import { type IsWord, isWords, type ShelfField } from "../../../src/search/browser/query/query.ts";
import { Random } from "../../incremental/random.ts";
import { either, type Made, negated, type Piece, together } from "./made.ts";
import { madeDates } from "./make-dates.ts";
import {
  type Frequencies,
  frequenciesOf,
  madeAbsent,
  madeCompound,
  madePhrase,
  madeRun,
  madeWord,
} from "./make-words.ts";
import type { Story } from "./story.ts";

/** Questions about some stories, the same ones for the same seed. */
export function madeQueries(stories: readonly Story[], count: number, seed: number): Made[] {
  const random = new Random(seed);
  const frequencies = frequenciesOf(stories);
  return Array.from({ length: count }, () => madeQuery(random, stories, frequencies));
}

function madeQuery(random: Random, stories: readonly Story[], frequencies: Frequencies): Made {
  const target = random.pick(stories);
  // Most are about one story, so that something is found; the others take their parts from anywhere.
  const about = random.chance(75) ? () => target : () => random.pick(stories);
  const count = random.pick([0, 1, 1, 1, 2, 2, 2, 3, 3, 4]);
  const pieces = Array.from({ length: count }, (_, index) => {
    if (index === 0 && random.chance(6)) return madeAbsent(random, target, frequencies);
    // What is left out is mostly not of the story that is meant.
    if (random.chance(15)) return negated(random, part(random, random.pick(stories), frequencies, 1));
    return part(random, about(), frequencies, 2, true);
  });
  const sort = random.pick(["new", "old", "best", null, null] as const);
  const texts = pieces.map(({ text }) => text);
  if (sort !== null) texts.splice(random.below(texts.length + 1), 0, `sort:${sort}`);
  return { text: texts.join(random.pick([" ", "  "])), parts: pieces.map(({ query }) => query), sort };
}

function part(random: Random, story: Story, frequencies: Frequencies, depth: number, top = false): Piece {
  if (depth === 0 || random.chance(80)) return leaf(random, story, frequencies);
  const inner = () => {
    const piece = part(random, story, frequencies, depth - 1);
    return random.chance(12) ? negated(random, piece) : piece;
  };
  const pieces = Array.from({ length: 2 + random.below(2) }, inner);
  if (random.chance(25)) return together(random, pieces);
  // It binds closer than what stands side by side, so that beside other parts it needs no parentheses.
  return either(pieces, top && random.chance(50));
}

function leaf(random: Random, story: Story, frequencies: Frequencies): Piece {
  const word = () => madeWord(random, story, frequencies);
  const kind = random.below(100);
  if (kind < 40) return word();
  if (kind < 58) return madePhrase(random, story) ?? word();
  if (kind < 61) return madeRun(random, story) ?? word();
  if (kind < 65) return madeCompound(random, story) ?? word();
  if (kind < 78) return shelf(random, story) ?? word();
  if (kind < 92) return madeDates(random, aDay(random, story));
  return flag(random, story);
}

function aDay(random: Random, { day }: Story): string {
  return day === "" || random.chance(10)
    ? `${1990 + random.below(32)}-0${1 + random.below(9)}-1${random.below(10)}`
    : day;
}

const fields: readonly ShelfField[] = ["by", "section", "in"];

/** `by:lee`, `by:"ann lee"`, `by:(lee OR kim)`, `section:=town-hall` */
function shelf(random: Random, story: Story): Piece | undefined {
  const field = random.pick(fields);
  const slugs = story.shelves[field];
  if (slugs.length === 0) return undefined;
  const whole = random.pick(slugs);
  if (random.chance(15)) {
    const other = random.pick([...slugs, "kim"]);
    const of = [whole, other].map((slug) => ({ kind: "shelf" as const, field, slug, exact: true }));
    return { text: `${field}:=(${whole} OR ${other})`, query: { kind: "or", of } };
  }
  const exact = random.chance(30);
  if (exact) return { text: `${field}:=${whole}`, query: { kind: "shelf", field, slug: whole, exact } };
  const words = whole.split("-");
  const start = random.below(words.length);
  const some = random.chance(50) ? words : words.slice(start, start + 1 + random.below(2));
  const value = some.join(" ");
  if (slug(value) !== some.join("-")) return undefined;
  const typed = random.chance(30) ? value.toUpperCase() : value;
  const text = some.length > 1 || random.chance(20) ? `"${typed}"` : typed;
  return { text: `${field}:${text}`, query: { kind: "shelf", field, slug: some.join("-"), exact } };
}

function isSo(what: IsWord): Piece {
  return { text: `is:${what}`, query: { kind: "is", what } };
}

function flag(random: Random, story: Story): Piece {
  switch (random.below(5)) {
    case 0:
      return isSo(random.pick(isWords));
    case 1:
      return { text: `lang:${story.language}`, query: { kind: "lang", language: story.language } };
    default: {
      const what = random.pick(["correction", "byline", "text"] as const);
      return { text: `has:${what}`, query: { kind: "has", what } };
    }
  }
}

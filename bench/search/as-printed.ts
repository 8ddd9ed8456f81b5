import { tokens } from "../../src/basics/text/tokens.ts";
import { chance } from "../chance.ts";
import type { KnownItem } from "./known-items.ts";
import { type SearchStory, textOf } from "./story.ts";

/**
 * For each query another of two or three words that stand side by side in the story, in their order, with a word of the
 * query among them: names and phrases as people remember them. Frequent words are among them.
 */
export function asPrinted(items: readonly KnownItem[], stories: readonly SearchStory[], seed: number): KnownItem[] {
  const drawn = chance(seed);
  return items.flatMap((item) => {
    const story = stories[item.target];
    if (story === undefined) return [];
    const words = tokens(item.origin === "headline" ? story.headline : textOf(story)).map(({ form }) => form);
    const wanted = new Set(item.query.split(" "));
    const places = [...words.keys()].filter((at) => wanted.has(words[at] ?? ""));
    if (places.length === 0) return [];
    const length = 2 + drawn.below(2);
    const start = Math.max(0, drawn.one(places) - drawn.below(length));
    const query = words.slice(start, start + length);
    return query.length < 2 ? [] : [{ ...item, query: query.join(" ") }];
  });
}

import type { Answer } from "../answer.ts";
import type { ShardEntry } from "../catalogue.ts";
import { sentence } from "./sentence.ts";
import type { Speech } from "./speak.ts";

/** What was found, in a sentence: for the eye and, since it is announced, for the ear. */
export function summary(query: string, answer: Answer, speech: Speech): (string | Node)[] {
  const { words, counted } = speech;
  const asked = query.trim();
  const { total, atLeast } = answer;
  if (atLeast) return [counted(words.atLeast, total)];
  if (asked === "") return [total === 0 ? words.nothingHint : counted(words.found, total)];
  if (total === 0) return [...sentence(words.nothing, { query: asked }), ` ${words.nothingHint}`];
  // The number first: what stands in the query is no place to put it.
  return sentence(counted(words.foundFor, total), { query: asked });
}

/** Of which days the stories of these shards are: `4 February 2012 to 3 May 2014`, each once. */
export function daysOf(shards: readonly ShardEntry[], { words, range, day }: Speech): string {
  const days = shards.map(({ oldest, newest }) => {
    if (oldest === null || newest === null) return words.noDays;
    return oldest === newest ? day(oldest) : range(oldest, newest);
  });
  return [...new Set(days)].slice(0, 4).join("; ") + (new Set(days).size > 4 ? "; …" : "");
}

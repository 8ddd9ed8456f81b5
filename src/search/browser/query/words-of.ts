import { queryWords } from "../text/query-words.ts";
import type { Query } from "./query.ts";

/** A text that is looked for, and how. */
export interface Wording {
  readonly value: string;
  /** In quotes or behind `=`: this form alone. */
  readonly literal: boolean;
}

/** What a text asks for, and whether a `*` at its end was passed over since what stands before it is too short. */
export interface WordsRead {
  readonly query: Query | undefined;
  readonly short: boolean;
}

/**
 * A word, a phrase or what words begin with. A text of several words is a phrase (`covid-19`, `東京都`).
 *
 * @returns no query for a text without letter or digit, and for one letter with a `*`
 */
export function wordsOf({ value, literal }: Wording): WordsRead {
  const words = queryWords(value);
  const last = words.at(-1);
  if (last === undefined) return { query: undefined, short: false };
  // A letter of a language without spaces stands for all that begins with it in any case.
  const starred = hasStar(value) && !last.begins;
  const short = starred && [...last.form].length < 2;
  const begins = starred && !short;
  if (words.length > 1 || last.begins) {
    const phrase = begins ? [...words.slice(0, -1), { ...last, begins }] : words;
    return { query: { kind: "phrase", words: phrase }, short };
  }
  if (short) return { query: undefined, short };
  const kind = begins ? "begins" : literal ? "exact" : "word";
  return { query: { kind, form: last.form }, short };
}

/** Whether `*` follows the last letter or digit. */
function hasStar(value: string): boolean {
  let at = value.length;
  while (at > 0 && !/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(value.charAt(at - 1))) at -= 1;
  return value.charAt(at) === "*" || value.charAt(at) === "＊";
}

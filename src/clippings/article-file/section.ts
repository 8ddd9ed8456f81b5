import { conjunctions, particles } from "../../languages/reading/byline-words.ts";
import { isSectionName } from "../../languages/reading/section-names.ts";

/** Between the parts of a path, with spaces: `COMMENTARY / World`, `News > Asia`. */
const pathMark = /\s+(?:\/|>|»|›|→)\s+/u;
const anyMark = /\s*(?:\/|>|»|›|→|\|)\s*/u;

/** Small words within a name: “Food and Drink”, “Letters to the Editor”. */
const small = new Set([
  "of",
  "the",
  "to",
  "for",
  "from",
  "vs",
  "&",
  "+",
  "-",
  "–",
  "/",
  ">",
  "»",
  "›",
  "→",
  ...conjunctions,
  ...particles,
]);
/** No section ends in one of these; a headline cut off by a date does: “The Summit On Feb 4, 2022”. */
const loose = new Set([
  "on",
  "by",
  "until",
  "till",
  "since",
  "before",
  "after",
  "with",
  "of",
  "the",
  "to",
  "for",
  "a",
  "an",
  "as",
  "is",
  "and",
  "or",
  "am",
  "le",
  "el",
  "em",
  "il",
  "in",
  "at",
  "from",
  "aus",
  "en",
  "в",
  "из",
]);

/** No section's name is longer. */
export const sectionLimit = 60;

/**
 * Whether a text beside a date has the shape of a section: at most six words, each with a capital, small ones aside;
 * or short and of a script without capitals. `The summit is to be held on` has not.
 */
export function isSectionLike(text: string): boolean {
  if (text.length > sectionLimit || !/\p{L}/u.test(text) || /:\/\/|@/u.test(text)) return false;
  if (isSectionName(text)) return true;
  const words = text.split(/\s+/u);
  if (words.length > 6 || /[!?…。！？،,;；]$/u.test(text) || (/\.$/u.test(text) && !/\b\p{L}\.$/u.test(text)))
    return false;
  if (loose.has(words.at(-1)?.toLowerCase() ?? "")) return false;
  if (!/[\p{Lu}\p{Ll}\p{Lt}]/u.test(text)) return isShortCaseless(text, words);
  return words.every(
    (word, index) =>
      /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word) ||
      (index > 0 && small.has(word.toLowerCase())) ||
      (index > 0 && !/[\p{L}\p{N}]/u.test(word)),
  );
}

function isShortCaseless(text: string, words: readonly string[]): boolean {
  if (/[。，、！？「」『』．]/u.test(text)) return false;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text)
    ? text.length <= 14
    : words.length <= 4;
}

/**
 * The section that a line alone names, or undefined without evidence: any line of one word could be a headline.
 * Evidence is a name that papers use, or a path of short parts.
 */
export function sectionAlone(line: string): string | undefined {
  if (line.length > 80) return undefined;
  const name = line.replace(/\s*[:：]$/u, "").replace(/^[[【［(（<＜\s]+|[\]】］)）>＞\s]+$/gu, "");
  if (isSectionName(name)) return name;
  const parts = name.split(pathMark);
  const isPath =
    parts.length > 1 &&
    parts.length <= 4 &&
    parts.every((part) => part.split(/\s+/u).length <= 3 && isSectionLike(part));
  if (isPath) return name;
  const pieces = name.split(anyMark);
  return pieces.length > 1 && pieces.length <= 4 && pieces.every(isSectionName) ? name : undefined;
}

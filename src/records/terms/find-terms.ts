import { fold } from "../../basics/text/fold.ts";
import { type Token, tokens } from "../../basics/text/tokens.ts";
import { monthNamed } from "../../languages/reading/months.ts";
import { isWeekday } from "../../languages/reading/weekdays.ts";
import { abbreviations } from "../sentence.ts";
import { type Capitals, capitalsOf, isCased, isName } from "./capitals.ts";
import { stemOf } from "./stem.ts";

/** A word by which a story may be known to have to do with another. */
export interface Term {
  /** As words are compared: folded, without the endings that a name takes on in Russian or Arabic. */
  readonly form: string;
  /** In its text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether nothing but a space or a hyphen and at most one short word (“Bank of England”) parts it from the one before. */
  readonly joined: boolean;
  /** Whether it is seen to be a name here: it has a capital where none is due, or is a Japanese word in Katakana. */
  readonly named: boolean;
  /** Whether its script has no capitals: what it is can be told only from the terms that it is joined to. */
  readonly uncased: boolean;
}

/** Where a text stands in a story. A dek counts as a blurb. */
export type Part = "headline" | "blurb" | "body";

/** A token, or several that are one word. */
type Word = Pick<Token, "form" | "start" | "end"> & {
  readonly first: number;
  readonly last: number;
  readonly isPair: boolean;
};

/**
 * The words of a text that may say what it is about, in the order of the text, none twice.
 *
 * Of a headline every word of three letters or more. Of another text in a script with capitals its names alone: what
 * else blurbs have in common are turns of phrase. A blurb in which capitals tell nothing (all are, or the script has
 * none) is taken whole; a body then not at all: too much of it is what any story says. Of Chinese and Japanese pairs of
 * letters are taken, and Katakana word by word.
 */
export function findTerms(text: string, part: Part): Term[] {
  const all = tokens(text);
  const capitals = capitalsOf(text, all);
  if (part === "body" && capitals === "nothing") return [];
  const found: Term[] = [];
  const seen = new Set<string>();
  let last: Word | undefined;
  for (const word of wordsOf(text, all)) {
    const { start, end } = word;
    const cased = isCased(text, start);
    if (!mayTell(text, word, capitals)) continue;
    const named = cased
      ? capitals === "names" && isName(text, all[word.first - 1], word)
      : !word.isPair && allKatakana.test(word.form);
    if (!named && part !== "headline" && (cased ? capitals === "names" : part === "body")) continue;
    const form = stemOf(word.form);
    if (seen.has(form) || (!word.isPair && isCommonplace(form))) continue;
    seen.add(form);
    found.push({ form, start, end, joined: last !== undefined && isJoined(text, last, word), named, uncased: !cased });
    last = word;
  }
  return found;
}

/** The tokens, but for Katakana, of which the pairs of a run are one word; and for pairs of letters of two scripts. */
function* wordsOf(text: string, all: readonly Token[]): Generator<Word> {
  for (let index = 0; index < all.length; index += 1) {
    const token = all[index] as Token;
    const { form, start, end, kind } = token;
    if (kind === "word") yield { form, start, end, first: index, last: index, isPair: false };
    if (kind !== "pair" || hiragana.test(form)) continue;
    if (!katakana.test(form)) {
      yield { form, start, end, first: index, last: index, isPair: true };
      continue;
    }
    if (!allKatakana.test(form)) continue;
    const first = index;
    while (all[index + 1]?.kind === "pair" && allKatakana.test(all[index + 1]?.form ?? "")) index += 1;
    const run = all[index] as Token;
    // Two letters are a sound more often than a name.
    if (index === first) continue;
    yield { form: fold(text.slice(start, run.end)), start, end: run.end, first, last: index, isPair: false };
  }
}

const hiragana = /\p{Script=Hiragana}/u;
const katakana = /[\p{Script=Katakana}ー]/u;
const allKatakana = /^[\p{Script=Katakana}ー]+$/u;
const letter = /\p{L}/u;

function mayTell(text: string, { form, start, end, isPair }: Word, capitals: Capitals): boolean {
  if (isPair) return true;
  if (!letter.test(form)) return false;
  // `EU`, `UN` are names; `of`, `to` are not.
  return form.length > 2 || (form.length === 2 && capitals === "names" && /^\p{Lu}{2}$/u.test(text.slice(start, end)));
}

/** Days, months and what stands before names: they would tie a story to any other. */
function isCommonplace(form: string): boolean {
  return isWeekday(form) || monthNamed(form) !== undefined || abbreviations.has(form);
}

function isJoined(text: string, before: Word, word: Word): boolean {
  if (word.start <= before.end) return word.isPair && before.isPair;
  return between.test(text.slice(before.end, word.start));
}

const between = /^(?:[ \u00a0’'&-]|’s |'s | \p{L}{1,2} )$/u;

import { slugWords } from "../../../basics/slug-words.ts";
import { allOf } from "./combine.ts";
import { daysIn, rangeOf } from "./dates.ts";
import { type Field, oneOf } from "./fields.ts";
import type { Words } from "./lexemes.ts";
import { type HintRule, hasWords, isWords, type Query, type ShelfField } from "./query.ts";
import { wordsOf } from "./words-of.ts";

/** What a single part asks for, and what of it was not taken as written. */
export interface Leaf {
  /** Undefined for what is passed over. */
  readonly query: Query | undefined;
  readonly hint: HintRule | undefined;
}

/** Reads a word, a phrase or the value of a field. */
export function leafOf(words: Words, field: Field | undefined): Leaf {
  const query = field === undefined ? rangeIn(words) : fieldOf(field, words);
  if (query === undefined) return plainWords(words);
  if (query === "nothing") return { query: undefined, hint: "nothing-to-search" };
  if (typeof query !== "string")
    return { query, hint: query.kind === "dates" && isBackwards(query.from, query.to) ? "range-backwards" : undefined };
  const name = field === undefined ? undefined : wordsOf({ value: field, literal: false }).query;
  const value = plainWords(words).query;
  return { query: allOf([name, value].filter((part) => part !== undefined)), hint: query };
}

function plainWords({ value, quoted, exact }: Words): Leaf {
  const { query, short } = wordsOf({ value, literal: quoted || exact });
  return { query, hint: query === undefined || short ? "nothing-to-search" : undefined };
}

/** `2019..2021`, where it stands without quotes. */
function rangeIn({ value, quoted, exact }: Words): Query | HintRule | undefined {
  const range = quoted || exact ? undefined : rangeOf(value);
  if (range === undefined) return undefined;
  return range === "wrong" ? "date-unreadable" : { kind: "dates", ...range };
}

/** A field's value; the hint under which it is searched as words where it cannot be read. */
function fieldOf(field: Field, { value, exact }: Words): Query | HintRule | "nothing" {
  if (field === "by" || field === "section" || field === "in") return shelfOf(field, value, exact);
  if (!/[\p{L}\p{N}]/u.test(value)) return "nothing";
  if (field === "on" || field === "after" || field === "before") {
    const days = daysIn(field, value);
    return days === undefined ? "date-unreadable" : { kind: "dates", ...days };
  }
  if (field === "is") {
    const what = oneOf(isWords, value);
    return what === undefined ? "no-such-value" : { kind: "is", what };
  }
  if (field === "has") {
    const what = oneOf(hasWords, value);
    return what === undefined ? "no-such-value" : { kind: "has", what };
  }
  const language = value.normalize("NFKC").trim().toLowerCase();
  return /^[a-z]{2,3}$/.test(language) ? { kind: "lang", language } : "no-such-value";
}

/** Twice, since marks may move onto another letter when what stood between is gone. */
function shelfOf(field: ShelfField, value: string, exact: boolean): Query | "nothing" {
  const slug = slugWords(slugWords(value));
  return slug === "" ? "nothing" : { kind: "shelf", field, slug, exact };
}

function isBackwards(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && from > to;
}

/** A shelf's kind, as a query names it: `by:` an author, `section:`, `in:` a publication. */
export const shelfFields = ["by", "section", "in"] as const;
export type ShelfField = (typeof shelfFields)[number];

/** What `is:` and `has:` may ask for. */
export const isWords = ["undated", "retracted", "corrected"] as const;
export const hasWords = ["correction", "byline", "text"] as const;
export type IsWord = (typeof isWords)[number];
export type HasWord = (typeof hasWords)[number];

/** In which order the stories stand: best match, newest first, oldest first. */
export const sorts = ["best", "new", "old"] as const;
export type Sort = (typeof sorts)[number];

/** A word of a phrase and where it stands, counted from the phrase's first: `{ form: "ranks", offset: 1 }`. */
export interface PhraseWord {
  readonly form: string;
  readonly offset: number;
  /** One letter of a language that writes no spaces: every word that begins with it will do. */
  readonly begins: boolean;
}

/** What is asked of a story: it is so, it may be so (dates of which only a bound is known), or it is not so. */
export type Query =
  /** All stories: nothing was asked. */
  | { readonly kind: "all" }
  /** No story: something was asked that holds neither letter nor digit. */
  | { readonly kind: "none" }
  /** `ranks`: the word or another form of it. `form` is folded (`text/fold.ts`). */
  | { readonly kind: "word"; readonly form: string }
  /** `=ranks`: this form alone. */
  | { readonly kind: "exact"; readonly form: string }
  /** `rank*`: words that begin so. */
  | { readonly kind: "begins"; readonly form: string }
  /** `"close ranks"`: these forms in this order, in one field. At least two, or one with `begins`. */
  | { readonly kind: "phrase"; readonly words: readonly PhraseWord[] }
  /** `section:world`: a slug that holds these words; with `exact` (`section:=world`) one that is them. */
  | { readonly kind: "shelf"; readonly field: ShelfField; readonly slug: string; readonly exact: boolean }
  /** Days, both included; null where the range is open: `2019..` is `{ from: "2019-01-01", to: null }`. */
  | { readonly kind: "dates"; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "is"; readonly what: IsWord }
  | { readonly kind: "has"; readonly what: HasWord }
  /** Two or three letters: `pt` finds `pt-BR` too. */
  | { readonly kind: "lang"; readonly language: string }
  | { readonly kind: "not"; readonly of: Query }
  | { readonly kind: "and"; readonly of: readonly Query[] }
  | { readonly kind: "or"; readonly of: readonly Query[] };

/** Something in the text of a query that was not taken as written. */
export interface Hint {
  readonly rule: HintRule;
  /** The part of the text: `foo:bar`. */
  readonly found: string;
}

export const hintRules = [
  /** `foo:bar`: no such field; searched as words. */
  "no-such-field",
  /** `on:soon`, `2019-13..`: no date; searched as words. */
  "date-unreadable",
  /** `is:old`, `has:sound`: nothing of the kind is known; searched as words. */
  "no-such-value",
  /** `sort:up`: the order stays as it is. */
  "no-such-order",
  /** `2021..2019`: it begins after it ends, so that nothing is found. */
  "range-backwards",
  /** `"close ranks`: taken as if it ended with the query. */
  "quote-open",
  /** `(a OR b`: likewise; a `)` too many is passed over. */
  "parenthesis-open",
  /** `OR` with nothing before or behind it: searched as a word. */
  "or-alone",
  /** `-` before nothing, `a*`: too short to begin with; a part without letter or digit. Passed over. */
  "nothing-to-search",
  /** More characters or parts than are read: the rest is passed over. */
  "too-long",
] as const;
export type HintRule = (typeof hintRules)[number];

/** A part of the query's text that must be so, as it stands in it. */
export interface Part {
  readonly query: Query;
  /** Where it stands in the text: from the first to behind the last character. */
  readonly start: number;
  readonly end: number;
}

/** A query as it was read. */
export interface ParsedQuery {
  /** As it was written. */
  readonly text: string;
  /** What must all be so, in the order of the text. Empty where nothing was asked. */
  readonly parts: readonly Part[];
  /** All parts together. */
  readonly query: Query;
  /** `sort:old`, the last of them; null where none stands there. */
  readonly sort: Sort | null;
  readonly hints: readonly Hint[];
}

import type { Words } from "./lexemes.ts";
import type { ParsedQuery } from "./query.ts";
import type { SortSign } from "./sort-signs.ts";

/** A place in a query's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** More than this nobody types. */
export const mostCharacters = 2000;
/** So many words, phrases and values of fields are read, and so many parentheses within each other. */
export const mostParts = 64;

/** A query as it was read, with all that is needed to change its text. */
export interface Reading {
  readonly parsed: ParsedQuery;
  readonly sorts: readonly SortSign[];
  /** `OR`, `AND` and `NOT` that have nothing to join. */
  readonly alone: readonly Span[];
  /** Names of fields that no value follows. */
  readonly empty: readonly Span[];
  /** Words and phrases that are searched in texts, and not values of fields. */
  readonly words: readonly Words[];
  /** Quotes and parentheses that are missing at the end. */
  readonly missing: string;
  /** How far the text was read. */
  readonly end: number;
}

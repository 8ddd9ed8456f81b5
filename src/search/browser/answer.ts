import type { Card, ShardEntry } from "./catalogue.ts";
import type { ShelfName } from "./index/columns.ts";
import type { Hint, Sort } from "./query/query.ts";

/** A run of an excerpt: marked where it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** One story found. */
export interface Result extends Card {
  readonly excerpt: readonly Piece[];
  /** The headline, with what was searched for marked. */
  readonly title: readonly Piece[];
  /** The first marked run of the excerpt as the story has it, for a text fragment; null where none is marked. */
  readonly fragment: string | null;
  /** Its date is a bound or an interval that only may lie within the dates asked for. */
  readonly possible: boolean;
}

/** One value of a facet. */
export interface FacetValue {
  readonly slug: string;
  readonly name: string;
  /** How many of the stories found have it, whatever else is chosen of this same facet. */
  readonly count: number;
  /** Whether the query asks for it. */
  readonly chosen: boolean;
}

/** How many stories are of a year, whatever dates are chosen. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
}

export interface Facets extends Readonly<Record<ShelfName, readonly FacetValue[]>> {
  /** Ascending, without gaps: years in which nothing was found have 0. */
  readonly years: readonly YearCount[];
  /** Stories whose date states no year. */
  readonly undated: number;
}

/** Another query that would find something, and how many stories it finds. */
export interface Suggestion {
  /** The whole query, put right: `putin sanctions`. */
  readonly query: string;
  readonly total: number;
}

/** What a question brings. */
export interface Answer {
  /** How many stories were found, shown or not. */
  readonly total: number;
  /** Not all shards were asked yet, or some could not be: the total is at least so much. */
  readonly atLeast: boolean;
  readonly results: readonly Result[];
  /** Null until all shards were asked, and in answers of which only the first results are there. */
  readonly facets: Facets | null;
  readonly sort: Sort;
  readonly hints: readonly Hint[];
  /** Words that no story has, so that stories were taken that have words beginning so. */
  readonly widened: readonly string[];
  readonly suggestions: readonly Suggestion[];
  /** The shards that could not be asked, though it was tried again: the answer does not know of their stories. */
  readonly missing: readonly ShardEntry[];
}

/** All that the query page shows hangs on this, and all of it stands in its address: `?q=ranks&shown=40`. */
export interface SearchState {
  /** Words, fields, dates and order, in the query language. */
  readonly query: string;
  /** How many results are shown. */
  readonly shown: number;
}

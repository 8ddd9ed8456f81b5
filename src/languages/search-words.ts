import type { Forms } from "./plurals.ts";

/**
 * The words of the query page. Plain data, since they go to the reader's browser as they are: `{n}` and `{query}` are
 * put in there, and the browser's own `Intl.PluralRules` chooses among the forms.
 */
export interface SearchWords extends AnswerWords, ControlWords, KeptWords {
  /** By which the browser's `Intl` prints numbers and dates, and chooses plural forms. */
  readonly locale: string;
  readonly needsScript: string;
  /** Said where the page was opened from a disk. */
  readonly needsServer: string;
  readonly shortcut: string;
  readonly help: string;
  /** Heads the table of the query language. */
  readonly howTo: string;
  readonly youWrite: string;
  readonly itFinds: string;
  /**
   * What can be written, and what it finds. Fields stay English in all languages; `{section}` and `{year}` are put in
   * from the archive, and the row is left out where it has none.
   */
  readonly queries: readonly (readonly [example: string, meaning: string])[];
}

/** What the page says of an answer. */
export interface AnswerWords {
  readonly failed: string;
  readonly loading: string;
  readonly found: Forms;
  readonly foundFor: Forms;
  /** Some of the index could not be read. */
  readonly atLeast: Forms;
  /** Some of the index was not read yet. */
  readonly soFar: Forms;
  readonly waitingFor: string;
  /** `{days}` is `4 February 2012 to 3 May 2014`, or `noDays`. */
  readonly missing: string;
  /** The stories of a part of the index, none of which has a day. */
  readonly noDays: string;
  readonly retry: string;
  readonly offline: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly showing: string;
  readonly more: string;
  readonly results: string;
  /** Which dates were understood: `Of {dates}.` */
  readonly datesTaken: string;
  /** Days in words: one, two with all between them, the first alone, the last alone. */
  readonly ranges: { readonly on: string; readonly between: string; readonly from: string; readonly upTo: string };
  readonly hints: Readonly<Record<HintName, string>>;
  readonly widened: string;
  /** Stands before other queries, each with the number of its stories. */
  readonly didYouMean: string;
  /** Of a story of whose date only a bound is known; `{date}` is in words. */
  readonly possible: string;
  readonly showInStory: string;
  readonly follow: string;
  readonly newBy: string;
  readonly newIn: string;
}

/** The rules by which something in a query was not taken as written, as the query's reader names them. */
export type HintName =
  | "no-such-field"
  | "date-unreadable"
  | "no-such-value"
  | "no-such-order"
  | "range-backwards"
  | "quote-open"
  | "parenthesis-open"
  | "or-alone"
  | "nothing-to-search"
  | "too-long";

/** The controls, which are another view of the query's text. */
export interface ControlWords {
  readonly sort: string;
  readonly relevance: string;
  readonly newest: string;
  readonly oldest: string;
  readonly narrow: string;
  readonly any: string;
  readonly chosen: string;
  readonly clear: string;
  /** Takes one filter away: `Remove World`. */
  readonly remove: string;
  /** A filter that keeps out what it names. */
  readonly without: string;
  readonly showAll: string;
  readonly showFewer: string;
  /** Over a field that finds values in a long list: `Find in: Author`. */
  readonly find: string;
  /** Language of the stories, as a control's name. */
  readonly tongue: string;
  readonly dates: string;
  readonly drag: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly yearCount: Forms;
  readonly from: string;
  readonly to: string;
  readonly dateHelp: string;
  readonly noDate: string;
  /** What `has:` asks for, as names of filters. */
  readonly asked: Readonly<Record<"correction" | "byline" | "text", string>>;
}

/** Searches that the reader's own browser keeps, where she asks for it. */
export interface KeptWords {
  readonly kept: string;
  readonly save: string;
  readonly remember: string;
  readonly saved: string;
  readonly last: string;
  readonly forget: string;
  readonly forgetAll: string;
  readonly keptHere: string;
  readonly notKept: string;
}

/** What the search page's layout writes into it for its script, as JSON: the interface's words, and how it counts. */
export interface PageWords extends SearchWords {
  /** BCP 47. */
  readonly language: string;
  readonly facets: Readonly<Record<"section" | "author" | "publication" | "year", string>>;
  readonly undated: string;
  readonly statuses: Readonly<Record<"retracted" | "corrected", string>>;
  /** What stands before and after the names of those who wrote a story. */
  readonly by: readonly [before: string, after: string];
}

import type { Forms } from "./plurals.ts";

/**
 * The words of the query page. Plain data, since they go to the reader's browser as they are: `{n}` and `{query}` are
 * put in there, and the browser's own `Intl.PluralRules` chooses among the forms.
 */
export interface SearchWords {
  readonly needsScript: string;
  /** Said where the page was opened from a disk. */
  readonly needsServer: string;
  readonly failed: string;
  readonly loading: string;
  readonly found: Forms;
  readonly foundFor: Forms;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly showing: string;
  readonly more: string;
  readonly sort: string;
  readonly relevance: string;
  readonly newest: string;
  readonly oldest: string;
  readonly narrow: string;
  readonly any: string;
  readonly clear: string;
  /** Takes one filter away: `Remove World`. */
  readonly remove: string;
  readonly showAll: string;
  readonly from: string;
  readonly to: string;
  readonly dates: string;
  readonly results: string;
  readonly shortcut: string;
  readonly help: string;
}

/** What the search page's layout writes into it for its script, as JSON: the interface's words, and how it counts. */
export interface PageWords extends SearchWords {
  /** BCP 47, for numbers and plural forms. */
  readonly language: string;
  readonly facets: Readonly<Record<"section" | "author" | "publication" | "year", string>>;
  readonly undated: string;
  /** What stands before and after the names of those who wrote a story. */
  readonly by: readonly [before: string, after: string];
}

import type { Answer, Facets, Piece, Suggestion } from "./browser/answer.ts";
import type { Hint, Sort } from "./browser/query/query.ts";

/** What `backfile search --json` prints: the search page's answer, as plain data. */
export interface SearchAnswer {
  /** As it was asked, in the query language. */
  readonly query: string;
  readonly sort: Sort;
  /** All stories found, those beyond the results shown included. */
  readonly total: number;
  readonly results: readonly SearchResult[];
  /**
   * How many stories have which value, whatever else of its kind is chosen: `{ section: { World: 3 } }`. Commonest first;
   * years in their order, each with the stories whose date states it.
   */
  readonly facets: Readonly<Record<"section" | "author" | "publication" | "year", Readonly<Record<string, number>>>>;
  /** What was not taken as written. */
  readonly hints: readonly Hint[];
  /** Words that no story has, so that words beginning so were searched. */
  readonly widened: readonly string[];
  /** Other queries that find something. */
  readonly suggestions: readonly Suggestion[];
}

export interface SearchResult {
  /** From the site's root: `/2022/02/04/close-ranks-7k2fq/`. */
  readonly url: string;
  readonly headline: string;
  /** EDTF, or null where nothing is known. */
  readonly date: string | null;
  /** Its date is a bound or an interval that only may lie within the dates asked for. */
  readonly possible: boolean;
  readonly section: string | null;
  readonly authors: readonly string[];
  readonly publication: string | null;
  /** What became of it: it was retracted, or corrected or made clear; null where neither is known. */
  readonly status: "retracted" | "corrected" | null;
  /** Plain text. */
  readonly excerpt: string;
}

export function searchAnswer(query: string, answer: Answer): SearchAnswer {
  const { sort, total, facets, hints, widened, suggestions } = answer;
  return {
    query,
    sort,
    total,
    results: answer.results.map((result) => ({
      url: result.path,
      headline: result.headline,
      date: result.date,
      possible: result.possible,
      section: result.section,
      authors: result.authors,
      publication: result.publication,
      status: result.status ?? null,
      excerpt: plain(result.excerpt),
    })),
    facets: facets === null ? { section: {}, author: {}, publication: {}, year: {} } : countsOf(facets),
    hints,
    widened,
    suggestions,
  };
}

function plain(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function countsOf({ years, undated, ...shelves }: Facets): SearchAnswer["facets"] {
  const counts = (name: keyof typeof shelves) =>
    shelves[name].map(({ name: called, count }) => [called, count] as const);
  const known = years.map(({ year, count }) => [String(year), count] as const);
  return {
    section: listed(counts("section")),
    author: listed(counts("author")),
    publication: listed(counts("publication")),
    year: listed([...known, ["undated", undated]]),
  };
}

/** Own properties of all names, `__proto__` among them; of two values with one name, the counts together. */
function listed(values: readonly (readonly [string, number])[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [name, count] of values) if (count > 0) sums.set(name, (sums.get(name) ?? 0) + count);
  return Object.fromEntries(sums);
}

import { webAddress } from "../basics/address.ts";
import { calendar, type Edtf } from "../basics/edtf.ts";
import { remembered } from "../basics/remembered.ts";
import { isAgency, isWriter } from "../clippings/roles.ts";
import type { Article, ProvenField } from "../records/article.ts";

/** schema.org's NewsArticle, as far as it was given. */
export interface Claims {
  readonly headline: string | null;
  /** ISO 8601: a year, month or day that was given. */
  readonly datePublished: string | null;
  readonly author: readonly string[];
  /** Agencies and desks that sign as authors do: “By Reuters”. */
  readonly agencies?: readonly string[];
  readonly publisher: string | null;
  readonly articleSection: string | null;
  readonly inLanguage: string | null;
  readonly isBasedOn: string | null;
  /** As `datePublished`. */
  readonly dateModified?: string;
  /** Its subjects. */
  readonly keywords?: readonly string[];
  /** A copy in a web archive. */
  readonly archivedAt?: string;
  /** Whose it is, where the story says so itself: this stands before what the archive says for all. */
  readonly rights?: string;
  /** What was set right since; an update sets nothing right. The day only where all of it is known. */
  readonly corrections?: readonly { readonly text: string; readonly datePublished: string | null }[];
}

/** What machines may be told of a story: only what its source says in so many words. */
export function claims(article: Article): Claims {
  const { headline, date, section, authors, publication, url, language, provenance } = article;
  const given = <Value>(field: ProvenField, value: Value): Value | null => {
    return provenance[field]?.how === "given" ? value : null;
  };
  const said = given("authors", authors) ?? [];
  const writers = said.filter(isWriter);
  const agencies = said.filter(isAgency).map(({ name }) => name);
  const corrections = setRight(article);
  const changed = given("updated", article.updated);
  const dateModified = changed ? exactly(changed) : null;
  const keywords = given("tags", article.tags);
  const archivedAt = given("archived", webAddress(article.archived ?? null));
  const rights = given("rights", article.rights);
  return {
    headline: given("headline", headline),
    datePublished: given("date", date === null ? null : exactly(date)),
    author: writers.map(({ name }) => name),
    ...(agencies.length > 0 && { agencies }),
    publisher: given("publication", publication),
    articleSection: given("section", section),
    inLanguage: given("language", language),
    isBasedOn: given("url", webAddress(url)),
    ...(dateModified !== null && { dateModified }),
    ...(keywords && { keywords }),
    ...(archivedAt !== null && { archivedAt }),
    ...(rights && { rights }),
    ...(corrections.length > 0 && { corrections }),
  };
}

/** Corrections are given by records alone. An update tells what came later, and corrects nothing. */
function setRight({ corrections = [] }: Article): NonNullable<Claims["corrections"]> {
  const right = corrections.filter(({ kind }) => kind !== "update");
  return right.map(({ text, date }) => ({ text, datePublished: date !== null && day.test(date) ? date : null }));
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function exactly(date: Edtf): string | null {
  return /[?~%]/.test(date) ? null : stated(date);
}

/** The year, month or day that a date states: `2022-02-XX` is `2022-02`, a bound is nothing. Many stories share one. */
const stated = remembered((date): string | null => {
  const { year, month, day } = calendar(date as Edtf) ?? {};
  return year === undefined ? null : [year, month, day].filter((part) => part !== undefined).join("-");
});

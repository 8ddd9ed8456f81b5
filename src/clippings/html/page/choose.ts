import type { Claim, PageField } from "./claim.ts";

/**
 * Whom to believe first, field by field, as measured on real pages (`bench/saved-pages.ts`): what a system writes for
 * machines is right more often than what only stands at the right place.
 */
const order: Readonly<Record<PageField, readonly string[]>> = {
  headline: [
    "json-ld",
    "dublin-core",
    "citation-meta",
    "open-graph",
    "parsely",
    "sailthru",
    "microdata",
    "meta-tag",
    "heading",
    "page-title",
  ],
  dek: ["json-ld", "microdata"],
  description: ["open-graph", "json-ld", "meta-tag", "dublin-core"],
  author: [
    "json-ld",
    "dublin-core",
    "citation-meta",
    "parsely",
    "microdata",
    "rel-author",
    "meta-tag",
    "byline-class",
    "sailthru",
    "article-meta",
  ],
  date: [
    "json-ld",
    "article-meta",
    "citation-meta",
    "parsely",
    "microdata",
    "dublin-core",
    "sailthru",
    "meta-tag",
    "time-element",
    "date-class",
    "date-above-text",
  ],
  updated: ["json-ld", "article-meta", "microdata", "dublin-core", "meta-tag", "time-element"],
  section: ["json-ld", "article-meta", "parsely", "microdata", "meta-tag"],
  tag: ["article-meta", "json-ld", "parsely", "sailthru", "citation-meta", "meta-tag"],
  publication: ["json-ld", "open-graph", "citation-meta", "dublin-core", "meta-tag"],
  language: ["html-lang", "json-ld", "open-graph", "dublin-core", "meta-tag", "microdata"],
  url: ["canonical-link", "json-ld", "open-graph", "saved-from"],
  rights: ["license-link", "json-ld", "microdata", "dublin-core"],
};

/** The claims of a field, those first that are believed first; of one way in the page's order. */
export function ranked(claims: readonly Claim[], field: PageField): readonly Claim[] {
  const ranks = order[field];
  return ranks.flatMap((rule) => claims.filter((claim) => claim.field === field && claim.rule === rule));
}

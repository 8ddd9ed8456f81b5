import type { How } from "../clippings/clipping.ts";
import type { Article, ProvenField } from "./article.ts";
import { KeptArticle } from "./kept/kept-article.ts";

/** The fields of which an archive counts how they are known, in the order in which a page tells it. */
export const countedFields = [
  "headline",
  "date",
  "section",
  "authors",
  "publication",
  "dek",
  "blurbs",
  "body",
  "url",
  "language",
] as const satisfies readonly ProvenField[];
export type CountedField = (typeof countedFields)[number];

const hows = [undefined, "given", "derived", "inferred"] as const satisfies readonly (How | undefined)[];

/** A summary has no text, of which it could be known how it came. */
const withoutBody = ~(3 << (2 * countedFields.indexOf("body")));

/** How each field of a story came by its value, two bits a field. */
export function packHows(article: Article): number {
  if (article instanceof KeptArticle) return article.isSummary ? article.hows & withoutBody : article.hows;
  return countedFields.reduce<number>((packed, field, index) => {
    return packed | (code(article.provenance[field]?.how) << (2 * index));
  }, 0);
}

/** The way of one field; undefined where the story does not have it. */
export function unpackHow(packed: number, field: CountedField): How | undefined {
  return hows[(packed >>> (2 * countedFields.indexOf(field))) & 3];
}

function code(how: How | undefined): number {
  return hows.indexOf(how);
}

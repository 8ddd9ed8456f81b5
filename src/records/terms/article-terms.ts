import type { Article } from "../article.ts";
import { firstWords } from "../body.ts";
import { findTerms, type Part, type Term } from "./find-terms.ts";

/** A term and the text of the story in which it stands. */
export interface ArticleTerm extends Term {
  readonly text: string;
}

/** A story's terms, none twice. */
export interface ArticleTerms {
  readonly all: readonly ArticleTerm[];
  /** How many of them, the first ones, stand in the headline. */
  readonly headed: number;
  /** How many stand in headline, dek and blurbs; the rest in the body alone. */
  readonly announced: number;
}

/** So many are taken of a story: what it is about stands at its beginning. */
export const mostTerms = 32;
const mostAnnounced = 24;
/** Characters of each text that are looked at. */
const looked = 400;

/**
 * The terms of a story, in the order of its texts: headline, dek, blurbs, the body's first paragraph. Those of the body
 * stand behind the others, for whoever may not show it.
 */
export function articleTerms(article: Pick<Article, "headline" | "dek" | "blurbs" | "body">): ArticleTerms {
  const { headline, dek, blurbs, body } = article;
  const all: ArticleTerm[] = [];
  const seen = new Set<string>();
  const add = (whole: string, part: Part, most: number): void => {
    if (all.length >= most) return;
    const text = whole.slice(0, looked);
    let joins = false;
    for (const term of findTerms(text, part)) {
      if (all.length >= most) return;
      const isNew = !seen.has(term.form);
      if (isNew) all.push({ ...term, text, joined: term.joined && joins });
      seen.add(term.form);
      joins = isNew;
    }
  };
  add(headline, "headline", mostAnnounced);
  const headed = all.length;
  if (dek !== null) add(dek, "blurb", mostAnnounced);
  for (const blurb of blurbs) add(blurb, "blurb", mostAnnounced);
  const announced = all.length;
  if (body !== null) add(firstWords(body), "body", mostTerms);
  return { all, headed, announced };
}

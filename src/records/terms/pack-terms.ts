import type { Article } from "../article.ts";
import { KeptArticle } from "../kept/kept-article.ts";
import { type ArticleTerm, articleTerms, mostTerms } from "./article-terms.ts";

export { mostTerms };

/** A story's terms as numbers, in the order of `articleTerms`: which term it is, and three bits that say how it stands. */
export interface Terms {
  readonly terms: Uint32Array;
  readonly headed: number;
  readonly announced: number;
}

/** The bits of a packed term. */
export const bits = {
  /** It is joined to the term before it. */
  joined: 0x80000000,
  named: 0x40000000,
  uncased: 0x20000000,
  /** What is left: which term it is. */
  term: 0x1fffffff,
} as const;

export function packTerms(article: Parameters<typeof articleTerms>[0]): Terms {
  const { all, headed, announced } = articleTerms(article);
  return { terms: Uint32Array.from(all, packed), headed, announced };
}

const known = new WeakMap<Article, Terms>();

/** Copies a story's terms to a place in a run of numbers. @returns how many there are, at most `mostTerms` */
export function copyTerms(article: Article, to: Uint32Array, at: number): number {
  if (article instanceof KeptArticle) return article.copyTerms(to, at);
  const { terms } = termsOf(article);
  to.set(terms, at);
  return terms.length;
}

/** How many of a story's terms stand in its headline. */
export function headedTerms(article: Article): number {
  return article instanceof KeptArticle ? article.headed : termsOf(article).headed;
}

/** Worked out once. */
function termsOf(article: Article): Terms {
  const before = known.get(article);
  if (before !== undefined) return before;
  const made = packTerms(article);
  known.set(article, made);
  return made;
}

function packed({ form, joined, named, uncased }: ArticleTerm): number {
  const flags = (joined ? bits.joined : 0) | (named ? bits.named : 0) | (uncased ? bits.uncased : 0);
  return (termNumber(form) | flags) >>> 0;
}

/**
 * A term as a number of 29 bits (FNV-1a, mixed). Among 300,000 terms some eighty pairs share one. For a story to be told
 * of a word that it does not have, both would have to be rare and another tie would have to stand beside them: less than
 * one story in some archives of 200,000.
 */
export function termNumber(form: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < form.length; at += 1) state = Math.imul(state ^ form.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) & bits.term;
}

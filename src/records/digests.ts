import { digest } from "../basics/digest.ts";
import { addressSlug } from "./address-slug.ts";
import type { Article } from "./article.ts";
import { KeptArticle } from "./kept/kept-article.ts";

/** What pages and shards are compared by, instead of by the stories themselves. */
export interface Digests {
  /** Of everything the record holds: 20 characters. Its own page is made from this. */
  readonly record: string;
  /** Of what it says, without where it was read: 20 characters. Lists and the search index are made from this. */
  readonly words: string;
  /** Characters of dek, blurbs and body. */
  readonly length: number;
}

const known = new WeakMap<Article, Digests>();

/** A story's digests; worked out once. */
export function digestsOf(article: Article): Digests {
  if (article instanceof KeptArticle) return article.digests;
  const before = known.get(article);
  if (before !== undefined) return before;
  const made = makeDigests(article);
  known.set(article, made);
  return made;
}

/**
 * What stands for a summary, by the digest of the whole story, so that nothing has to be read to know it: after an edit
 * in a text that is kept back its page is made again, to the same bytes.
 */
export function ofSummary(digest: string): string {
  return `~${digest}`;
}

/** Settles the digests of a story that was made from another. */
export function noteDigests(article: Article, digests: Digests): void {
  known.set(article, digests);
}

/** One of them alone. */
export function recordDigest(article: Article): string {
  return article instanceof KeptArticle ? article.recordDigest : digestsOf(article).record;
}

/** One of them alone. */
export function wordsDigest(article: Article): string {
  return article instanceof KeptArticle ? article.wordsDigest : digestsOf(article).words;
}

/**
 * A line added above a story in its file moves it, and changes no list and no index: `source` is in `record` alone.
 * Nor does an address that is written down as it was, as `import` does.
 */
function makeDigests(article: Article): Digests {
  const { id, headline, date, section, authors, publication, dek, blurbs, body, language } = article;
  const { provenance, truncated = false, corrections, images, tags } = article;
  const hows = [provenance.headline?.how, provenance.date?.how];
  const slug = addressSlug(article);
  const said = [id, headline, date, section, authors, publication, dek, blurbs, body, language, slug, truncated, hows];
  // A story that has none of these has the digest that it had before there were any.
  const besides: unknown[] = [corrections, images, tags];
  while (besides.length > 0 && besides.at(-1) === undefined) besides.pop();
  const all = [...said, ...besides];
  const length = blurbs.reduce((sum, blurb) => sum + blurb.length, (dek ?? "").length + (body ?? "").length);
  return { record: digest([JSON.stringify(article)], 20), words: digest([JSON.stringify(all)], 20), length };
}

import type { SitePath } from "../basics/address.ts";
import type { Article } from "../records/article.ts";
import { wordsDigest } from "../records/digests.ts";
import type { Filed } from "./archive.ts";

/**
 * What stands for all that other pages and the search index say of a story. The address follows from the words, but where
 * another story has taken it; and the authors' pages from the byline, but where a file says otherwise.
 *
 * @param own where it stands by itself
 */
export function filedKey(article: Article, own: SitePath, path: SitePath, credits: Filed["credits"]): string {
  const words = wordsDigest(article);
  const key = path === own ? words : `${words} ${path}`;
  return credits === undefined ? key : `${key}${by}${credits.join(",")}`;
}

/** No address holds a space. */
const by = " by ";

/** The same for pages that name the story alone, and not to whom its byline leads. */
export function keyOfName({ key, credits }: Pick<Filed, "key" | "credits">): string {
  return credits === undefined ? key : key.slice(0, key.lastIndexOf(by));
}

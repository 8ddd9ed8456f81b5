import { pagePath, type SitePath } from "../basics/address.ts";
import { calendar } from "../basics/edtf.ts";
import { addressSlug } from "./address-slug.ts";
import type { Article } from "./article.ts";
import { KeptArticle } from "./kept/kept-article.ts";

/**
 * Where a story stands, from nothing but itself: `/2022/02/04/close-ranks-7k2fq/`; by its month or year alone where no
 * more is known; below `/undated/` where the date is a bound, a set or unknown.
 *
 * @param last the address's last part, where it is not the story's own
 */
export function storyPath(article: Article, last?: string): SitePath {
  if (last === undefined && article instanceof KeptArticle) return article.ownPath as SitePath;
  const date = calendar(article.date);
  const end = last ?? addressSlug(article);
  if (date === undefined) return pagePath("undated", end);
  return pagePath(...[date.year, date.month, date.day, end].filter((part) => part !== undefined));
}

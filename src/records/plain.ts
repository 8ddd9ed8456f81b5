import type { Article } from "./article.ts";
import { KeptArticle } from "./kept/kept-article.ts";

/** The story with its fields as properties of its own, to be copied with `{ ...story }`. */
export function plain(article: Article): Article {
  return article instanceof KeptArticle ? article.whole() : article;
}

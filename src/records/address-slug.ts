import { digest } from "../basics/digest.ts";
import { slug } from "../basics/slug.ts";
import type { Article } from "./article.ts";

/**
 * The last part of a story's address: what was settled under `slug:`; else the headline and five characters that
 * depend on nothing but its id, so that no other story can ever move it.
 */
export function addressSlug(article: Pick<Article, "id" | "headline" | "slug">): string {
  return article.slug ?? `${slug(article.headline)}-${idSuffix(article.id)}`;
}

export function idSuffix(id: string): string {
  return digest([id], 5);
}

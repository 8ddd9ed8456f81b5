import type { Chrome } from "./page.ts";
import type { Claims } from "./views.ts";

/** Data for `<script type="application/ld+json">`, to be printed with `json()`. */
export type JsonLd = { readonly [key: string]: string | JsonLd | readonly JsonLd[] };

/**
 * A story as schema.org's NewsArticle: what its source gave, and nothing else.
 *
 * @param address the page's full address, or null where the archive's is not known
 */
export function newsArticle(claims: Claims, address: string | null): JsonLd {
  const people = claims.author.map((name) => ({ "@type": "Person", name }));
  const agencies = (claims.agencies ?? []).map((name) => ({ "@type": "Organization", name }));
  const authors = [...people, ...agencies];
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    ...(address !== null && { "@id": address, url: address }),
    ...(claims.headline !== null && { headline: claims.headline }),
    ...(claims.datePublished !== null && { datePublished: claims.datePublished }),
    ...(authors.length > 0 && { author: authors }),
    ...(claims.publisher !== null && { publisher: { "@type": "Organization", name: claims.publisher } }),
    ...(claims.articleSection !== null && { articleSection: claims.articleSection }),
    ...(claims.inLanguage !== null && { inLanguage: claims.inLanguage }),
    ...(claims.isBasedOn !== null && { isBasedOn: claims.isBasedOn }),
  };
}

/** The archive as schema.org's WebSite, for its front page. */
export function webSite({ title, description, address, language }: Chrome): JsonLd {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    ...(address !== null && { "@id": address, url: address }),
    name: title,
    ...(description !== null && { description }),
    inLanguage: language,
  };
}

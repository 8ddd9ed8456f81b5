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
  const { headline, datePublished, publisher, articleSection, inLanguage, isBasedOn } = claims;
  // Step by step, since an object put together from parts costs more than all that is printed of it.
  const data: Record<string, JsonLd[string]> = { "@context": "https://schema.org", "@type": "NewsArticle" };
  if (address !== null) {
    data["@id"] = address;
    data.url = address;
  }
  if (headline !== null) data.headline = headline;
  if (datePublished !== null) data.datePublished = datePublished;
  if (authors.length > 0) data.author = authors;
  if (publisher !== null) data.publisher = { "@type": "Organization", name: publisher };
  if (articleSection !== null) data.articleSection = articleSection;
  if (inLanguage !== null) data.inLanguage = inLanguage;
  if (isBasedOn !== null) data.isBasedOn = isBasedOn;
  return data;
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

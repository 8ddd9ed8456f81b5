import { addressSlug } from "./address-slug.ts";
import type { Article } from "./article.ts";
import { plain } from "./plain.ts";
import type { Withdrawal } from "./withdrawn.ts";

/**
 * What is left of a story that was withdrawn: where it stands, by which addresses it is known, and that it is gone.
 * No word of it is in here but those of its address.
 */
export function withoutWords(article: Article, taken: Withdrawal): Article {
  const { id, date, url, aliases, guid, source, alsoPublished } = plain(article);
  const places = alsoPublished?.map((place) => ({ publication: null, url: place.url, date: null }));
  return {
    ...{ id, headline: "", date, section: null, authors: [], publication: null, dek: null, blurbs: [], body: null },
    ...{ url, language: null, slug: addressSlug(article), provenance: {}, source, withdrawn: taken },
    ...(aliases === undefined ? {} : { aliases }),
    ...(guid === undefined ? {} : { guid }),
    ...(places === undefined ? {} : { alsoPublished: places }),
  };
}

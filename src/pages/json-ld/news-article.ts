import type { NewsArticleLeaf, OrganizationLeaf, PersonLeaf, PublicationEventLeaf, WithContext } from "schema-dts";
import type { SitePath } from "../../basics/address.ts";
import type { AlsoPublished } from "../../records/article.ts";
import type { Claims } from "../claims.ts";
import { fullAddress } from "../full-address.ts";
import { licenceOf, rightsOf } from "../licence.ts";
import type { Chrome } from "../page.ts";
import type { ArticleView } from "../views.ts";
import { imagesOf, type Pictured } from "./images.ts";
import { context } from "./json-ld.ts";
import { organization, person } from "./names.ts";
import { archiveOf } from "./web-site.ts";
/** A story as schema.org's NewsArticle: what its source gave, and nothing else. */
export function newsArticle(
  claims: Claims,
  { alsoPublished: elsewhere = [], ...pictures }: Pictured & Partial<Pick<ArticleView, "alsoPublished">>,
  path: SitePath,
  chrome: Chrome,
): WithContext<NewsArticleLeaf> {
  const { headline, datePublished, publisher, articleSection, inLanguage, isBasedOn, corrections } = claims;
  const authors: (PersonLeaf | OrganizationLeaf)[] = claims.author.map(person);
  if (claims.agencies !== undefined) authors.push(...claims.agencies.map(organization));
  const address = fullAddress(path, chrome);
  const archive = archiveOf(chrome);
  const licence = licenceOf(rightsOf(claims, chrome));
  // Step by step, since an object put together from parts costs more than all that is printed of it.
  const data: WithContext<NewsArticleLeaf> =
    address === null
      ? { "@context": context, "@type": "NewsArticle" }
      : { "@context": context, "@type": "NewsArticle", "@id": address, url: address };
  if (headline !== null) data.headline = headline;
  if (datePublished !== null) data.datePublished = datePublished;
  if (claims.dateModified !== undefined) data.dateModified = claims.dateModified;
  if (authors.length > 0) data.author = authors;
  if (publisher !== null) data.publisher = organization(publisher);
  if (articleSection !== null) data.articleSection = articleSection;
  if (claims.keywords !== undefined) data.keywords = claims.keywords;
  if (inLanguage !== null) data.inLanguage = inLanguage;
  if (isBasedOn !== null) data.isBasedOn = isBasedOn;
  if (claims.archivedAt !== undefined) data.archivedAt = claims.archivedAt;
  if (archive !== null) data.isPartOf = archive;
  if (licence !== null) data.license = licence;
  else if (claims.rights !== undefined) data.copyrightNotice = claims.rights;
  const publications = elsewhere.map(publicationEvent);
  if (publications.length > 0) data.publication = publications;
  const images = imagesOf(pictures, chrome);
  if (images.length > 0) data.image = images;
  if (corrections !== undefined) {
    data.correction = corrections.map(({ text, datePublished: day }) =>
      day === null
        ? { "@type": "CorrectionComment", text }
        : { "@type": "CorrectionComment", text, datePublished: day },
    );
  }
  return data;
}

/** That the story stood elsewhere too: not that the other page is this one, since papers cut and edit. */
function publicationEvent({ publication, url, date }: AlsoPublished): PublicationEventLeaf {
  return {
    "@type": "PublicationEvent",
    ...(publication !== null && { publishedBy: organization(publication) }),
    ...(url !== null && { url }),
    ...(date !== null && day.test(date) && { startDate: date }),
  };
}

const day = /^\d{4}-\d{2}-\d{2}$/;

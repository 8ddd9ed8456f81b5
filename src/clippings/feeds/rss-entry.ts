import type { AtomNs, ContentNs, DcNs, DcTermsNs, MediaNs, RdfFeed, RssFeed } from "feedsmith";
import { looksLikeHtml } from "../html/text-of.ts";
import { atomMarkup } from "./atom-entry.ts";
import { allTold, type Entry, type FeedPicture, type Markup, type Told, told, toldNames } from "./entry.ts";
import { isPictureFile, mediaPictures } from "./media-pictures.ts";

type RssItem = RssFeed.Item<string>;
type RdfItem = RdfFeed.Item<string>;

/** An item of RSS 0.9x and 2.0. */
export function rssEntry(item: RssItem): Entry {
  const shared = sharedEntry(item);
  const { guid } = item;
  return {
    ...shared,
    summaries: [...shared.summaries, ...html("itunes:summary", item.itunes?.summary)],
    titles: [...shared.titles, ...html("itunes:title", item.itunes?.title)],
    // RSS 2.0: a guid is an address unless it says that it is none.
    links: [...shared.links, ...(guid?.isPermaLink === false ? [] : told("guid", guid?.value))],
    ids: [...told("guid", guid?.value), ...shared.ids],
    dates: [
      ...told("pubDate", item.pubDate),
      ...shared.dates,
      ...allTold("prism:publicationDate", item.prism?.publicationDates),
    ],
    bylines: [
      ...toldNames("dc:creator", item.dc?.creators),
      ...toldNames(
        "author",
        item.authors?.map(({ name, email }) => name ?? email),
      ),
      ...toldNames(
        "atom:author/atom:name",
        item.atom?.authors?.map(({ name }) => name),
      ),
      ...toldNames("itunes:author", [item.itunes?.author]),
      ...toldNames("dcterms:creator", item.dcterms?.creators),
    ],
    sections: told("prism:section", item.prism?.section),
    tags: [
      ...allTold(
        "category",
        item.categories?.map(({ name }) => name),
      ),
      ...shared.tags,
      ...listTold("itunes:keywords", item.itunes?.keywords),
      ...allTold("prism:keyword", item.prism?.keywords),
    ],
    publications: [
      ...told("source", item.source?.title),
      ...told("prism:publicationName", item.prism?.publicationName),
    ],
    rights: [
      ...shared.rights,
      ...allTold("creativeCommons:license", item.creativeCommons?.licenses),
      ...told("cc:license@rdf:resource", item.cc?.license),
    ],
    pictures: [
      ...shared.pictures,
      ...(item.enclosures ?? []).flatMap(({ url, type }) => enclosed(url, type, "enclosure@url")),
      ...(item.itunes?.image === undefined ? [] : pictureAt(item.itunes.image, "itunes:image@href")),
    ],
  };
}

/** An item of RSS 0.90 and 1.0, which are RDF. */
export function rdfEntry(item: RdfItem): Entry {
  const shared = sharedEntry(item);
  return {
    ...shared,
    ids: [...told("@rdf:about", item.rdf?.about), ...shared.ids],
    links: [...shared.links, ...told("@rdf:about", item.rdf?.about)],
  };
}

/** What feedsmith names alike in both. */
interface SharedItem {
  readonly title?: string;
  readonly link?: string;
  readonly description?: string;
  readonly atom?: AtomNs.Entry<string>;
  readonly dc?: DcNs.ItemOrFeed<string>;
  readonly dcterms?: DcTermsNs.ItemOrFeed<string>;
  readonly content?: ContentNs.Item;
  readonly media?: MediaNs.ItemOrFeed;
}

function sharedEntry({ title, link, description, atom, dc, dcterms, content, media }: SharedItem): Entry {
  return {
    titles: [...html("title", title), ...htmls("dc:title", dc?.titles), ...atomMarkup("atom:title", atom?.title)],
    bodies: [...html("content:encoded", content?.encoded), ...atomMarkup("atom:content", atom?.content)],
    summaries: [
      ...html("description", description),
      ...htmls("dc:description", dc?.descriptions),
      ...htmls("dcterms:abstract", dcterms?.abstracts),
      ...atomMarkup("atom:summary", atom?.summary),
      ...html("media:description", media?.description?.value),
      ...(media?.groups ?? []).flatMap((group) => html("media:group/media:description", group.description?.value)),
    ],
    links: [
      ...told("link", link),
      ...(atom?.links ?? []).flatMap(({ rel, href }) =>
        rel === undefined || rel === "alternate" ? told("atom:link@href", href) : [],
      ),
    ],
    ids: [...allTold("dc:identifier", dc?.identifiers), ...told("atom:id", atom?.id)],
    dates: [
      ...allTold("dc:date", dc?.dates),
      ...allTold("dcterms:issued", dcterms?.issued),
      ...allTold("dcterms:created", dcterms?.created),
      ...allTold("dcterms:date", dcterms?.dates),
      ...told("atom:published", atom?.published),
    ],
    updates: [...told("atom:updated", atom?.updated), ...allTold("dcterms:modified", dcterms?.modified)],
    bylines: toldNames("dc:creator", dc?.creators),
    contributors: [
      ...toldNames("dc:contributor", dc?.contributors),
      ...toldNames(
        "atom:contributor/atom:name",
        atom?.contributors?.map(({ name }) => name),
      ),
    ],
    sections: [],
    tags: [
      ...allTold("dc:subject", dc?.subjects),
      ...allTold("dcterms:subject", dcterms?.subjects),
      ...(atom?.categories ?? []).flatMap(({ term, label }) =>
        label === undefined ? told("atom:category@term", term) : told("atom:category@label", label),
      ),
      ...allTold(
        "media:category",
        media?.categories?.map(({ label, name }) => label ?? name),
      ),
      ...listTold("media:keywords", media?.keywords),
    ],
    languages: allTold("dc:language", dc?.languages),
    publications: [],
    rights: [...allTold("dc:rights", dc?.rights), ...allTold("dcterms:rights", dcterms?.rights)],
    pictures: mediaPictures(media),
  };
}

/** A list with commas in one element. */
export function listTold(from: string, values: readonly string[] | undefined): readonly Told<string>[] {
  return (values ?? []).flatMap((value) => told(from, value.trim()));
}

/** In RSS any text may be HTML. It is where it looks like it: “1 < 2” is none. */
function html(from: string, text: string | undefined): readonly Told<Markup>[] {
  return text === undefined ? [] : [{ from, value: { text, html: looksLikeHtml(text) } }];
}

function htmls(from: string, texts: readonly string[] | undefined): readonly Told<Markup>[] {
  return (texts ?? []).flatMap((text) => html(from, text));
}

export function enclosed(url: string | undefined, type: string | undefined, from: string): readonly FeedPicture[] {
  return url !== undefined && isPictureFile(type, url) ? pictureAt(url, from) : [];
}

function pictureAt(src: string, from: string): readonly FeedPicture[] {
  return [{ picture: { src }, from, thumbnail: from.startsWith("itunes:"), alsoFrom: [] }];
}

import type { Archive, Filed } from "../../archive/archive.ts";
import { webAddress } from "../../basics/address.ts";
import type { Edtf } from "../../basics/edtf.ts";
import { type Element, element, elementOf, printElement, printTags, xmlDeclaration } from "../../basics/xml-write.ts";
import { isAgency, isWriter } from "../../clippings/roles.ts";
import type { Tallier } from "../../clippings/tally.ts";
import { languageFor } from "../../languages/languages.ts";
import type { Article } from "../../records/article.ts";
import { changed, countParts, dropped, type Fates, kept, ofOurs } from "./fates.ts";
import { htmlText, storyHtml } from "./story-html.ts";
import { storyName } from "./story-name.ts";

/** What becomes of a record in RSS. */
const fates: Fates = {
  id: dropped(ofOurs),
  headline: kept("title"),
  dek: dropped("RSS has no word for it"),
  date: ({ date }) => (isDay(date) ? changed("pubDate", "as midnight of an unknown zone") : kept("dc:date")),
  updated: kept("dcterms:modified"),
  section: kept("prism:section"),
  tags: kept("category"),
  authors: ({ authors }) =>
    authors.every(({ role }) => role === undefined)
      ? kept("dc:creator")
      : changed("dc:creator", "RSS cannot say what each of them did; who did not write it is a contributor"),
  publication: kept("prism:publicationName"),
  blurbs: ({ blurbs }) =>
    blurbs.length === 1 ? kept("description") : changed("description", "as paragraphs of one text"),
  url: kept("link"),
  archived: dropped("RSS has no word for the address of a copy"),
  captured: dropped("RSS cannot say when a copy was taken"),
  guid: kept("guid"),
  language: kept("dc:language"),
  rights: kept("dc:rights"),
  truncated: dropped("RSS cannot say that a text was cut short"),
  slug: dropped(ofOurs),
  aliases: dropped(ofOurs),
  corrections: dropped("RSS has no word for what was set right since"),
  show: dropped(ofOurs),
  withdrawn: dropped(ofOurs),
  images: ({ images = [] }) =>
    images.every(({ file }) => webAddress(file) !== null)
      ? kept("media:content")
      : dropped("RSS shows pictures of the web alone, and these are files"),
  alsoPublished: dropped("RSS has no word for where else it was published"),
  versions: dropped("RSS has no word for what stood there before"),
  source: dropped(ofOurs),
  provenance: dropped("RSS cannot say how a field is known"),
  body: changed("content:encoded", "as HTML"),
  extra: dropped("nobody knows what it means"),
};

/**
 * All stories as one RSS 2.0 document, a piece a story. What RSS has no word for is said in Dublin Core, PRISM and Media
 * RSS. A date that is a day is midnight of `-0000`, by which RFC 2822 says that no zone is known; any other date stands
 * in `dc:date` as it is, in EDTF.
 */
export function* rss(stories: Iterable<Filed>, { settings }: Archive, tally: Tallier): Generator<string> {
  const { title, description, address, language, rights } = settings;
  const [start, end] = printTags({ name: "rss", attributes: namespaces });
  const [channel, endChannel] = printTags({ name: "channel", attributes: [] });
  const head = [
    element("title", told(title)),
    elementOf("link", address),
    // RSS demands one.
    element("description", description ?? title),
    element("language", language),
    elementOf("copyright", rights),
    element("generator", "Backfile"),
  ];
  yield `${xmlDeclaration}${start}${channel}`;
  for (const each of head) if (each !== null) yield `${printElement(each)}\n`;
  for (const filed of stories) {
    countParts(filed.article, fates, settings, tally);
    yield `${printElement(item(filed, settings))}\n`;
  }
  yield `${endChannel}${end}`;
}

const namespaces = [
  ["version", "2.0"],
  ["xmlns:content", "http://purl.org/rss/1.0/modules/content/"],
  ["xmlns:dc", "http://purl.org/dc/elements/1.1/"],
  ["xmlns:dcterms", "http://purl.org/dc/terms/"],
  ["xmlns:media", "http://search.yahoo.com/mrss/"],
  ["xmlns:prism", "http://prismstandard.org/namespaces/basic/2.0/"],
] as const;

function item(filed: Filed, settings: Archive["settings"]): Element {
  const { article } = filed;
  const { words } = languageFor(settings.language);
  const url = webAddress(article.url);
  return element("item", [
    element("title", told(article.headline)),
    elementOf("link", url),
    element("guid", storyName(filed, settings), [["isPermaLink", "false"]]),
    dateOf(article.date),
    elementOf("dcterms:modified", article.updated ?? null),
    article.authors.map((author) => {
      return element(isWriter(author) || isAgency(author) ? "dc:creator" : "dc:contributor", author.name);
    }),
    elementOf("prism:section", article.section && told(article.section)),
    (article.tags ?? []).map((name) => element("category", told(name))),
    elementOf("prism:publicationName", article.publication && told(article.publication)),
    elementOf("dc:language", article.language),
    article.rights === undefined ? null : element("dc:rights", told(article.rights)),
    // A description is HTML once it has been read, so that a story's `<` has to be written for HTML first.
    article.blurbs.length === 0 ? null : element("description", blurbsOf(article.blurbs)),
    article.body === null ? null : element("content:encoded", storyHtml(article.body, words, url)),
    pictures(article),
  ]);
}

/** Readers of RSS take any text for HTML that looks like it; then its `<` has to be written for HTML. */
function told(text: string): string {
  return /<|&#?\w{1,30};/.test(text) ? htmlText(text) : text;
}

function blurbsOf(blurbs: readonly string[]): string {
  const [first = ""] = blurbs;
  return blurbs.length === 1 ? htmlText(first) : blurbs.map((blurb) => `<p>${htmlText(blurb)}</p>`).join("\n");
}

function isDay(date: Edtf | null): date is Edtf {
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);
}

/** `Fri, 04 Feb 2022 00:00:00 -0000` */
function dateOf(date: Edtf | null): Element | null {
  if (!isDay(date)) return elementOf("dc:date", date);
  return element("pubDate", new Date(`${date}T00:00:00Z`).toUTCString().replace("GMT", "-0000"));
}

function pictures({ images = [] }: Article): Element[] {
  return images.flatMap(({ file, alt, caption, credit }) => {
    const address = webAddress(file);
    if (address === null) return [];
    return element(
      "media:content",
      [elementOf("media:title", alt), elementOf("media:description", caption), elementOf("media:credit", credit)],
      [
        ["url", address],
        ["medium", "image"],
      ],
    );
  });
}

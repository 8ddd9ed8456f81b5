import { encodePath, type SitePath } from "../../basics/address.ts";
import { escapeHtml } from "../../basics/html.ts";
import { type Element, element, elementOf, printXml } from "../../basics/xml-write.ts";
import type { Chrome } from "../page.ts";
import { mediaTypeOf, type Rendition } from "../pictures/renditions.ts";
import { formats } from "./formats.ts";
import { categories, type Entry, type Feed } from "./model.ts";

/**
 * RSS 2.0. Its own `author` is an e-mail address, and it has no word for an entry's language or for where it was
 * first: these are said in Dublin Core and Atom. No `lastBuildDate`: nobody tells when a story was put in.
 *
 * @param chrome with an address: RSS has no relative links
 */
export function rss(feed: Feed, path: SitePath, chrome: Chrome): string {
  const { language, rights, generator } = chrome;
  const root = (chrome.address ?? "/").slice(0, -1);
  const channel = element("channel", [
    element("title", feed.title),
    element("link", root + encodePath(feed.page)),
    // RSS demands one.
    element("description", feed.subtitle ?? feed.title),
    element("language", language),
    elementOf("copyright", rights),
    element("generator", generator),
    atomLink("self", formats.rss.type, root + encodePath(path)),
    feed.entries.map((each) => item(each, root)),
  ]);
  return printXml(
    element(
      "rss",
      [channel],
      [
        ["version", "2.0"],
        ["xmlns:atom", "http://www.w3.org/2005/Atom"],
        ["xmlns:dc", "http://purl.org/dc/elements/1.1/"],
        ["xmlns:media", feed.entries.some(({ picture }) => picture !== null) ? "http://search.yahoo.com/mrss/" : null],
      ],
    ),
  );
}

function item(entry: Entry, root: string): Element {
  const { path, place } = entry.link;
  return element("item", [
    element("title", entry.title),
    element("link", root + encodePath(path) + (place === null ? "" : `#${place}`)),
    element("guid", entry.id, [["isPermaLink", "false"]]),
    // As RFC 822 has it: Fri, 04 Feb 2022 00:00:00 GMT.
    elementOf("pubDate", entry.published && new Date(`${entry.published}T00:00:00Z`).toUTCString()),
    entry.authors.map((name) => element("dc:creator", name)),
    categories(entry).map((name) => element("category", name)),
    // A description is HTML once it has been read, so that a story's `<` has to be written for HTML first.
    elementOf("description", entry.summary && escapeHtml(entry.summary)),
    elementOf("dc:language", entry.language),
    elementOf("dc:rights", entry.rights),
    entry.via === null ? null : atomLink("via", null, entry.via),
    entry.picture === null ? null : media(entry.picture, root),
  ]);
}

/** RSS's own `enclosure` has to say how many bytes there are, which nobody knows before the picture is made. */
function media(picture: Rendition, root: string): Element {
  return element("media:content", "", [
    ["url", root + picture.path],
    ["type", mediaTypeOf(picture)],
    ["medium", "image"],
    ["width", String(picture.width)],
    ["height", String(picture.height)],
  ]);
}

function atomLink(rel: string, type: string | null, href: string): Element {
  return element("atom:link", "", [
    ["rel", rel],
    ["type", type],
    ["href", href],
  ]);
}

import { encodePath, relativeLink, type SitePath } from "../../basics/address.ts";
import { type Element, element, elementOf, printXml } from "../../basics/xml-write.ts";
import type { Chrome } from "../page.ts";
import { mediaTypeOf } from "../pictures/renditions.ts";
import { formats } from "./formats.ts";
import { type Chain, categories, type Entry, type Feed } from "./model.ts";

/**
 * Atom (RFC 4287). Links are relative, so that it may stand anywhere; where the archive's address is known, they are
 * read from there. What belongs to an archived feed is said as in RFC 5005.
 *
 * @param path where the document stands
 */
export function atom(feed: Feed, path: SitePath, chrome: Chrome): string {
  const { title, language, rights, generator, address } = chrome;
  const folder = path.slice(0, path.lastIndexOf("/") + 1) as SitePath;
  const base = address === null ? null : address + encodePath(folder).slice(1);
  const isArchive = feed.chain !== null && feed.chain.current !== null;
  return printXml(
    element(
      "feed",
      [
        element("id", feed.id),
        element("title", feed.title),
        elementOf("subtitle", feed.subtitle),
        element("updated", time(feed.updated)),
        isArchive ? element("fh:archive", "") : null,
        link("alternate", "text/html", relativeLink(path, feed.page)),
        link("self", formats.atom.type, (base ?? "") + path.slice(folder.length)),
        feed.chain === null ? null : chainLinks(feed.chain, path),
        element("author", [element("name", title)]),
        elementOf("rights", rights),
        element("generator", generator),
        feed.entries.map((each) => entryElement(each, path)),
      ],
      [
        ["xmlns", "http://www.w3.org/2005/Atom"],
        ["xmlns:fh", isArchive ? "http://purl.org/syndication/history/1.0" : null],
        ["xml:lang", language],
        ["xml:base", base],
      ],
    ),
  );
}

function chainLinks({ current, newer, older }: Chain, path: SitePath): Element[] {
  const links = [
    ["current", current],
    ["next-archive", newer],
    ["prev-archive", older],
  ] as const;
  return links.flatMap(([rel, to]) => (to === null ? [] : [link(rel, formats.atom.type, relativeLink(path, to))]));
}

function entryElement(entry: Entry, path: SitePath): Element {
  const { link: to, via, picture } = entry;
  const place = to.place === null ? "" : `#${to.place}`;
  return element(
    "entry",
    [
      element("id", entry.id),
      element("title", entry.title),
      element("updated", time(entry.updated)),
      elementOf("published", entry.published && time(entry.published)),
      link("alternate", "text/html", relativeLink(path, to.path) + place),
      via === null ? null : link("via", null, via),
      picture === null ? null : link("enclosure", mediaTypeOf(picture), relativeLink(path, picture.path)),
      entry.authors.map((name) => element("author", [element("name", name)])),
      categories(entry).map((term) => element("category", "", [["term", term]])),
      elementOf("rights", entry.rights),
      elementOf("summary", entry.summary),
    ],
    [["xml:lang", entry.language]],
  );
}

function link(rel: string, type: string | null, href: string): Element {
  return element("link", "", [
    ["rel", rel],
    ["type", type],
    ["href", href],
  ]);
}

/** Sources know days, Atom wants times. */
function time(day: string): string {
  return `${day}T00:00:00Z`;
}

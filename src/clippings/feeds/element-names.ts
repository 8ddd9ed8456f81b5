import type { XmlElement } from "../xml/element.ts";

/** The prefixes by which the vocabularies of feeds are known, whatever a feed calls them. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns#", "atom"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/elements/1.0/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content/", "content"],
  ["http://search.yahoo.com/mrss/", "media"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
  ["http://prismstandard.org/namespaces/basic/2.0/", "prism"],
  ["http://purl.org/rss/1.0/modules/prism/", "prism"],
  ["http://prismstandard.org/namespaces/1.2/basic/", "prism"],
  ["http://creativecommons.org/ns#", "cc"],
  ["http://web.resource.org/cc/", "cc"],
  ["http://backend.userland.com/creativecommonsrssmodule", "creativecommons"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
]);

/** Vocabularies whose elements have no prefix in a feed of their kind. */
const own =
  /^(?:$|http:\/\/(?:my\.|channel\.)?netscape\.com\/|http:\/\/purl\.org\/(?:net\/)?rss[\d./]*$|http:\/\/backend\.userland\.com\/rss|http:\/\/blogs\.law\.harvard\.edu\/)/i;

/** Whether the element belongs to RSS itself, so that no prefix is needed. */
export function isOfRss(uri: string): boolean {
  return uri !== "" && own.test(uri);
}

/** An element's name as it is counted: `dc:creator`, whatever prefix the feed has for Dublin Core. */
export function elementName({ name, local, uri }: Pick<XmlElement, "name" | "local" | "uri">, isAtom: boolean): string {
  if (uri === "") return name;
  const prefix = prefixes.get(uri.toLowerCase()) ?? prefixes.get(`${uri.toLowerCase()}/`);
  if (prefix === "atom" && isAtom) return local;
  if (prefix !== undefined) return `${prefix}:${local}`;
  return own.test(uri) ? local : name;
}

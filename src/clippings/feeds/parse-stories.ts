import { parseAtomFeed, parseRdfFeed, parseRssFeed } from "feedsmith";
import { XmlElement } from "../xml/element.ts";
import { printElement, startOf } from "../xml/print-element.ts";
import type { OpenElement } from "../xml/read-xml.ts";
import { atomEntry } from "./atom-entry.ts";
import { plainAtom } from "./atom-texts.ts";
import { isOfRss } from "./element-names.ts";
import type { Entry } from "./entry.ts";
import { besidesOf } from "./entry-besides.ts";
import type { XmlFeedKind } from "./feed-kind.ts";
import { rdfEntry, rssEntry } from "./rss-entry.ts";

/**
 * Stories as feedsmith understands them, in the feed's own start tags. Where it refuses them together, each is tried
 * alone.
 *
 * @returns one for each; undefined for a story that cannot be read
 */
export function parseStories(
  stories: readonly XmlElement[],
  way: readonly OpenElement[],
  kind: XmlFeedKind,
): readonly (Entry | undefined)[] {
  const around = way.map((one) => ({ ...one, name: kind === "rss" && isOfRss(one.uri) ? one.local : one.name }));
  const open = around.map(startOf).join("");
  const close = around.toReversed().map(({ name }) => `</${name}>`);
  const written = stories.map((story) => writtenAnew(story, kind));
  const entries =
    parse(`${open}${written.join("")}${close.join("")}`, stories.length, kind) ??
    written.map((story) => parse(`${open}${story}${close.join("")}`, 1, kind)?.[0]);
  return stories.map((story, index) => {
    const entry = entries[index];
    return entry === undefined ? undefined : besidesOf(entry, story, kind === "atom");
  });
}

/** Feedsmith throws where it finds no feed. Another number of stories than was given would mix them up. */
function parse(text: string, count: number, kind: XmlFeedKind): readonly Entry[] | undefined {
  let entries: readonly Entry[] = [];
  try {
    if (kind === "atom") entries = (parseAtomFeed(text).entries ?? []).map(atomEntry);
    else if (kind === "rdf") entries = (parseRdfFeed(text).items ?? []).map(rdfEntry);
    else entries = (parseRssFeed(text).items ?? []).map(rssEntry);
  } catch {
    return undefined;
  }
  return entries.length === count ? entries : undefined;
}

/** Feedsmith leaves out a story in which it knows no element; this one, which is not read, it knows. */
const mark = "<slash:comments>0</slash:comments>";

function writtenAnew(story: XmlElement, kind: XmlFeedKind): string {
  const text = printElement(kind === "atom" ? plainAtom(harmless(story, false)) : harmless(story, kind === "rss"));
  const end = text.lastIndexOf("</");
  return `${text.slice(0, end)}${mark}${text.slice(end)}`;
}

/** Names of JavaScript's own, which feedsmith's parser refuses with all that is around them. */
const refused =
  /^(?:__proto__|constructor|prototype|hasownproperty|tostring|valueof|__(?:define|lookup)(?:getter|setter)__)$/i;

/** The story without names that do harm, and without a feed's own prefix for RSS: `r:item`. */
function harmless(element: XmlElement, isRss: boolean): XmlElement {
  const { name, local, uri, attributes, line } = element;
  const plain = new XmlElement(
    isRss && isOfRss(uri) ? local : name,
    local,
    uri,
    new Map([...attributes].filter(([key]) => !refused.test(key.replace(/^.*:/, "")))),
    line,
  );
  for (const child of element.children) {
    if (typeof child === "string") plain.children.push(child);
    else if (!refused.test(child.local)) plain.children.push(harmless(child, isRss));
  }
  return plain;
}

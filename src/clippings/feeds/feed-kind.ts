import type { Head } from "../clipping.ts";
import { rootName } from "../xml/root-name.ts";

export type XmlFeedKind = "rss" | "atom" | "rdf";
type FeedKind = XmlFeedKind | "json";

const atom = /w3\.org\/2005\/atom|purl\.org\/atom\/|<(?:\w{1,40}:)?(?:entry|title|updated|modified)[\s>]/i;
const rdf = /purl\.org\/rss\/|purl\.org\/net\/rss|netscape\.com\/rdf\/|<(?:\w{1,40}:)?(?:channel|item)[\s>]/i;

/** Which kind of feed a file is that begins so; undefined where it is none. */
export function feedKind({ text }: Head): FeedKind | undefined {
  const name = rootName(text)?.replace(/^.*:/, "").toLowerCase();
  if (name === "rss") return "rss";
  if (name === "feed") return atom.test(text) ? "atom" : undefined;
  if (name === "rdf") return rdf.test(text) ? "rdf" : undefined;
  return name === undefined && isJsonFeed(text) ? "json" : undefined;
}

function isJsonFeed(text: string): boolean {
  if (!/^[\s\ufeff]*\{/.test(text)) return false;
  if (/"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org(?:\\?\/)version/i.test(text)) return true;
  return /"items"\s*:\s*\[/.test(text) && /"(?:home_page_url|feed_url)"\s*:/.test(text);
}

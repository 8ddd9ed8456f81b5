import assert from "node:assert/strict";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";

/** A feed as somebody else's program reads it, the same for every format. Days are days: `2022-02-04`. */
export interface ReadFeed {
  readonly title: string | undefined;
  /** Atom only. */
  readonly id: string | undefined;
  readonly updated: string | undefined;
  readonly page: string | undefined;
  readonly self: string | undefined;
  /** Of an archived feed, by relation. */
  readonly chain: Readonly<Record<"current" | "prev-archive" | "next-archive", string | undefined>>;
  readonly entries: readonly ReadEntry[];
}

export interface ReadEntry {
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** Atom only. */
  readonly updated: string | undefined;
  readonly published: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly section: string | undefined;
  readonly summary: string | undefined;
  readonly language: string | undefined;
  readonly link: string | undefined;
  readonly via: string | undefined;
}

/** Where relative links are read from when the archive has no address. */
export const nowhere = "https://nowhere.example/";

/**
 * @param file below the output folder: `authors/ann-lee/rss.xml`
 */
export function readFeed(file: string, text: string): ReadFeed {
  if (file.endsWith(".json")) return readJson(text);
  return file.endsWith("rss.xml") ? readRss(text) : readAtom(text, new URL(file, nowhere).href);
}

export function isFeed(file: string): boolean {
  return /(?:^|\/)(?:feed\.xml|rss\.xml|feed\.json)$/.test(file);
}

interface AtomLink {
  readonly rel?: string | undefined;
  readonly href?: string | undefined;
}

function readAtom(text: string, stands: string): ReadFeed {
  const feed = parseAtomFeed(text);
  const base = feed.xml?.base ?? stands;
  const to = (links: readonly AtomLink[] | undefined, rel: string): string | undefined => {
    const found = (links ?? []).filter((link) => link.rel === rel).map(({ href = "" }) => new URL(href, base).href);
    assert.ok(found.length <= 1, `one link ${rel}`);
    return found[0];
  };
  return {
    title: feed.title?.value,
    id: feed.id,
    updated: day(feed.updated),
    page: to(feed.links, "alternate"),
    self: to(feed.links, "self"),
    chain: {
      current: to(feed.links, "current"),
      "prev-archive": to(feed.links, "prev-archive"),
      "next-archive": to(feed.links, "next-archive"),
    },
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      title: entry.title?.value,
      updated: day(entry.updated),
      published: day(entry.published),
      authors: (entry.authors ?? []).map(({ name }) => name),
      section: entry.categories?.[0]?.term,
      summary: entry.summary?.value,
      language: entry.xml?.lang,
      link: to(entry.links, "alternate"),
      via: to(entry.links, "via"),
    })),
  };
}

const noChain = { current: undefined, "prev-archive": undefined, "next-archive": undefined };

function readRss(text: string): ReadFeed {
  const feed = parseRssFeed(text);
  return {
    title: feed.title,
    id: undefined,
    updated: undefined,
    page: feed.link,
    self: feed.atom?.links?.find(({ rel }) => rel === "self")?.href,
    chain: noChain,
    entries: (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      title: item.title,
      updated: undefined,
      published: item.pubDate === undefined ? undefined : new Date(item.pubDate).toISOString().slice(0, 10),
      authors: item.dc?.creators ?? [],
      section: item.categories?.[0]?.name,
      summary: item.description === undefined ? undefined : unescaped(item.description),
      language: item.dc?.languages?.[0],
      link: item.link,
      via: item.atom?.links?.find(({ rel }) => rel === "via")?.href,
    })),
  };
}

function readJson(text: string): ReadFeed {
  const feed = parseJsonFeed(text);
  return {
    title: feed.title,
    id: undefined,
    updated: undefined,
    page: feed.home_page_url,
    self: feed.feed_url,
    chain: noChain,
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      updated: undefined,
      published: day(item.date_published),
      authors: (item.authors ?? []).map(({ name }) => name),
      section: item.tags?.[0],
      summary: item.content_text,
      language: item.language,
      link: item.url,
      via: item.external_url,
    })),
  };
}

function day(time: string | undefined): string | undefined {
  if (time === undefined) return undefined;
  assert.match(time, /^\d{4}-\d\d-\d\dT00:00:00Z$/);
  return time.slice(0, 10);
}

/** The text of a piece of HTML that has no tags. */
function unescaped(html: string): string {
  assert.doesNotMatch(html, /</);
  const signs: ReadonlyMap<string, string> = new Map([
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
    ["#39", "'"],
    ["amp", "&"],
  ]);
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs.get(name) ?? "");
}

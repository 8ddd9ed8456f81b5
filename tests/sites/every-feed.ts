import assert from "node:assert/strict";
import { isFeed, nowhere, type ReadFeed, readFeed } from "../read-feeds.ts";
import type { BuiltSite } from "./built-site.ts";

/**
 * What holds of the feeds of every site: another program reads them; each entry leads to a page; RSS and JSON Feed say
 * what Atom says; and the documents of the archived feed together hold every story once.
 *
 * @param articles how many stories the site has
 */
export function assertSoundFeeds(site: BuiltSite, articles: number): void {
  const feeds = new Map(site.files.filter(isFeed).map((file) => [file, readFeed(file, site.read(file))]));
  for (const [file, feed] of feeds) {
    const { root, files } = placeOf(site);
    assert.ok(feed.title, file);
    const ids = feed.entries.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, `${file}: each entry once`);
    assert.equal(feed.self, new URL(file.split("/").map(encodeURIComponent).join("/"), root).href, file);
    for (const link of [feed.page, ...feed.entries.map((entry) => entry.link)]) {
      const target = decodeURIComponent((link ?? "").replace(/#.*$/, "").slice(root.length));
      assert.ok(link?.startsWith(root) && files.has(`${target}index.html`), `${file} leads to ${link}`);
    }
    const atom = feeds.get(file.replace(/(?:rss\.xml|feed\.json)$/, "feed.xml"));
    assert.ok(atom, file);
    if (atom !== feed) assert.deepEqual(said(feed, file), said(atom, file), `${file} says what Atom says`);
  }
  assertChain(feeds, placeOf(site).root, articles);
}

/** What every format can say. JSON Feed wants a text of each item, and takes the headline where there is none. */
function said({ title, page, entries }: ReadFeed, file: string) {
  return {
    title,
    page,
    entries: entries.map(({ updated, summary, ...entry }) => {
      return { ...entry, summary: summary ?? (file.endsWith(".json") ? entry.title : undefined) };
    }),
  };
}

function assertChain(feeds: ReadonlyMap<string, ReadFeed>, root: string, articles: number): void {
  const at = (address: string | undefined) => feeds.get((address ?? "").slice(root.length));
  const feed = feeds.get("feed.xml");
  assert.ok(feed, "there is a feed");
  const ids: (string | undefined)[] = [];
  let [address, newer]: (string | undefined)[] = [feed.chain["prev-archive"], undefined];
  let documents = 0;
  for (; address !== undefined; documents += 1) {
    const document = at(address);
    assert.ok(document, `${address} is there`);
    assert.equal(document.id, feed.id, "one feed has one name");
    assert.equal(document.chain.current, `${root}feed.xml`);
    assert.equal(document.chain["next-archive"], newer);
    ids.push(...document.entries.map(({ id }) => id));
    [address, newer] = [document.chain["prev-archive"], address];
  }
  assert.equal(ids.length, articles, "the archived feed holds every story");
  assert.equal(new Set(ids).size, articles, "and each once");
  assert.equal(
    [...feeds.keys()].filter((file) => /^(?:\d{4}|undated)\//.test(file)).length,
    documents,
    "none is left out",
  );
  const held = new Set(ids);
  for (const { id } of feed.entries) assert.ok(held.has(id), "what is new is in the archived feed too");
}

/** Where the site believes to stand. */
function placeOf(site: BuiltSite): { root: string; files: ReadonlySet<string> } {
  const [, base] = /^<feed[^>]* xml:base="([^"]*)"/m.exec(site.read("feed.xml")) ?? [];
  return { root: base ?? nowhere, files: new Set(site.files) };
}

import { encodePath, type SitePath } from "../../basics/address.ts";
import type { Chrome } from "../page.ts";
import { categories, type Entry, type Feed } from "./model.ts";

/**
 * JSON Feed 1.1. It has no word for rights, and wants a text of each item: that is what the story says of itself, or
 * the headline where it says no more. No `date_modified`: when a source changed a story, its entry was not there yet, and
 * when the entry changed nobody tells.
 *
 * @param chrome with an address: JSON Feed has no relative links
 */
export function jsonFeed(feed: Feed, path: SitePath, chrome: Chrome): string {
  const root = (chrome.address ?? "/").slice(0, -1);
  const data = {
    version: "https://jsonfeed.org/version/1.1",
    // JSON Feed has no word for it either; by this a folder is known to be ours when the manifest is lost.
    _backfile: { generator: chrome.generator },
    title: feed.title,
    home_page_url: root + encodePath(feed.page),
    feed_url: root + encodePath(path),
    ...(feed.subtitle !== null && { description: feed.subtitle }),
    authors: [{ name: chrome.title }],
    language: chrome.language,
    items: feed.entries.map((entry) => item(entry, root)),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

function item(entry: Entry, root: string): object {
  const { path, place } = entry.link;
  const tags = categories(entry);
  return {
    id: entry.id,
    url: root + encodePath(path) + (place === null ? "" : `#${place}`),
    ...(entry.via !== null && { external_url: entry.via }),
    title: entry.title,
    content_text: entry.summary ?? entry.title,
    ...(entry.published !== null && { date_published: `${entry.published}T00:00:00Z` }),
    ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
    ...(entry.picture !== null && { image: root + entry.picture.path }),
    ...(tags.length > 0 && { tags }),
    ...(entry.language !== null && { language: entry.language }),
  };
}

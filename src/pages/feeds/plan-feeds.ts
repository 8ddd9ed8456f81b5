import { pagePath } from "../../basics/address.ts";
import { type Corrected, correctionsPath } from "../corrected.ts";
import type { Desk } from "../desk.ts";
import type { Chrome, SiteFile } from "../page.ts";
import { archiveDocuments, archiveSource } from "./archived.ts";
import { correctionFeed } from "./correction-feed.ts";
import { FeedPress } from "./feed-file.ts";
import { feedsOf, feedsOfShelf } from "./formats.ts";
import { ShelfFeed, siteFeed } from "./story-feed.ts";

/**
 * The feeds: of the archive, with its archived documents, of each author, section and publication, and of the
 * corrections.
 */
export function planFeeds(corrected: readonly Corrected[], chrome: Chrome, desk: Desk): SiteFile[] {
  const { authors, sections, publications, stories } = desk.archive;
  const { address } = chrome;
  const press = new FeedPress(chrome);
  const documents = archiveDocuments(stories);
  const files = press.files(feedsOf(pagePath(), address), siteFeed(documents[0]?.path ?? null, desk));
  for (const [index, { path }] of documents.entries()) {
    files.push(...press.files([{ format: "atom", path }], archiveSource(documents, index, desk)));
  }
  const kinds = [
    ["author", authors],
    ["section", sections],
    ["publication", publications],
  ] as const;
  for (const [kind, shelves] of kinds) {
    for (const shelf of shelves)
      files.push(...press.files(feedsOfShelf(kind, shelf, address), new ShelfFeed(shelf, desk)));
  }
  if (corrected.length > 0)
    files.push(...press.files(feedsOf(correctionsPath, address), correctionFeed(corrected, desk)));
  return files;
}

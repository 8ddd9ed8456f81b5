import type { Filed, Shelf } from "../../archive/archive.ts";
import { pagePath, type SitePath } from "../../basics/address.ts";
import { recordDigest } from "../../records/digests.ts";
import type { Desk } from "../desk.ts";
import { newest } from "../newest.ts";
import { dayOf, entry } from "./entry.ts";
import type { FeedSource } from "./feed-file.ts";
import { type Feed, lastUpdated } from "./model.ts";
import { urn } from "./urn.ts";

/** How many stories the feed of the archive holds, and that of a shelf. */
const newestStories = 50;
const newestOfShelf = 20;

/**
 * The newest stories of the archive. Those of which not even a bound is known are left out: they stand in the oldest of
 * its archived documents.
 *
 * @param newestDocument the newest of these; null where there is none
 */
export function siteFeed(newestDocument: SitePath | null, desk: Desk): FeedSource {
  const stories = () => newest(desk.archive.stories, newestStories);
  const chain = newestDocument === null ? null : { current: null, newer: null, older: newestDocument };
  return {
    key: () => `${newestDocument}${keysOf(stories(), desk)}`,
    feed: () => ({ ...wholeFeed(desk), ...entriesOf(stories(), desk), chain }),
  };
}

/** What the archive's feed says of itself in each of its documents. */
export function wholeFeed(desk: Desk): Omit<Feed, "entries" | "updated" | "chain"> {
  const { title, description, address } = desk.archive.settings;
  return { id: urn("feed", address ?? title), title, subtitle: description, page: pagePath() };
}

/** The newest stories of an author, a section or a publication. */
export class ShelfFeed implements FeedSource {
  readonly #shelf: Shelf;
  readonly #desk: Desk;

  constructor(shelf: Shelf, desk: Desk) {
    this.#shelf = shelf;
    this.#desk = desk;
  }

  key(): string {
    const { name, path } = this.#shelf;
    return JSON.stringify([name, path]) + keysOf(this.#stories(), this.#desk);
  }

  feed(): Feed {
    const { name, path } = this.#shelf;
    const { title, address } = this.#desk.archive.settings;
    return {
      id: urn("feed", address ?? title, path),
      title: `${name} — ${title}`,
      subtitle: null,
      page: path,
      ...entriesOf(this.#stories(), this.#desk),
      chain: null,
    };
  }

  #stories(): Filed[] {
    return newest(this.#shelf.stories, newestOfShelf);
  }
}

function entriesOf(stories: readonly Filed[], desk: Desk): Pick<Feed, "entries" | "updated"> {
  const entries = stories.filter((filed) => dayOf(filed) !== "").map((filed) => entry(filed, desk));
  return { entries, updated: lastUpdated(entries) };
}

/** A line a story, and one for its pictures. `Filed.key` stands for too little, its address at the paper, and for too much. */
export function keysOf(stories: readonly Filed[], desk: Desk): string {
  let text = "";
  for (const filed of stories) text += `\n${filed.path} ${recordDigest(filed.article)}${desk.pictureKeys(filed)}`;
  return text;
}

import type { SitePath } from "../../basics/address.ts";
import type { Chrome, SiteFile } from "../page.ts";
import { atom } from "./atom.ts";
import { type FeedFormat, type FeedLink, formats } from "./formats.ts";
import { jsonFeed } from "./json-feed.ts";
import type { Feed } from "./model.ts";
import { rss } from "./rss.ts";

/** What a feed is made from. The same for its files in each format. */
export interface FeedSource {
  /** Stands for all that the feed says, but for what stands on every page. */
  key(): string;
  feed(): Feed;
}

/** How each format is printed: data, where the document stands, what the archive says of itself. */
const printers = { atom, rss, json: jsonFeed } satisfies {
  readonly [Format in FeedFormat]: (feed: Feed, path: SitePath, chrome: Chrome) => string;
};

/**
 * Prints feeds. What a feed holds is worked out once for the files of all its formats, which are asked for one after
 * the other; no more than the last is kept.
 */
export class FeedPress {
  readonly chrome: Chrome;
  #last: { readonly source: FeedSource; feed?: Feed; key?: string } | undefined;

  constructor(chrome: Chrome) {
    this.chrome = chrome;
  }

  /** A feed's files. */
  files(links: readonly FeedLink[], source: FeedSource): SiteFile[] {
    return links.map((link) => new FeedFile(link, source, this));
  }

  feed(source: FeedSource): Feed {
    const last = this.#of(source);
    last.feed ??= source.feed();
    return last.feed;
  }

  key(source: FeedSource): string {
    const last = this.#of(source);
    last.key ??= source.key();
    return last.key;
  }

  #of(source: FeedSource): { feed?: Feed; key?: string } {
    if (this.#last?.source !== source) this.#last = { source };
    return this.#last;
  }
}

/** A feed in one format. A class, since an archive may have as many authors as stories. */
class FeedFile implements SiteFile {
  readonly path: SitePath;
  readonly #format: FeedFormat;
  readonly #source: FeedSource;
  readonly #press: FeedPress;

  constructor({ path, format }: FeedLink, source: FeedSource, press: FeedPress) {
    this.path = path;
    this.#format = format;
    this.#source = source;
    this.#press = press;
  }

  /** The formats differ by their code, of which the site has a digest, and by the name of the file. */
  key(): string {
    return `${formats[this.#format].file}\n${this.#press.key(this.#source)}`;
  }

  text(): string {
    return printers[this.#format](this.#press.feed(this.#source), this.path, this.#press.chrome);
  }
}

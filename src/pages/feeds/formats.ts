import type { Shelf } from "../../archive/archive.ts";
import type { SitePath } from "../../basics/address.ts";

/**
 * The formats of feeds. Hosts know a file by its ending: `.xml` and `.json` are served as XML and JSON everywhere,
 * which every reader of feeds takes; `.rss` and `.atom` many a host would offer for download.
 */
export const formats = {
  atom: { file: "feed.xml", type: "application/atom+xml" },
  rss: { file: "rss.xml", type: "application/rss+xml" },
  json: { file: "feed.json", type: "application/feed+json" },
} as const;

export type FeedFormat = keyof typeof formats;

/** A feed in one format. */
export interface FeedLink {
  readonly format: FeedFormat;
  readonly path: SitePath;
}

/** Where the feed of a page stands: `/authors/ann-lee/feed.xml`. */
export function feedPath(page: SitePath, format: FeedFormat = "atom"): SitePath {
  return `${page}${formats[format].file}` as SitePath;
}

/**
 * The feeds of a page, Atom first. RSS and JSON Feed want full addresses, so that there are none of them where the
 * archive does not know its own.
 *
 * @param address of the archive
 */
export function feedsOf(page: SitePath, address: string | null): FeedLink[] {
  const wanted: readonly FeedFormat[] = address === null ? ["atom"] : ["atom", "rss", "json"];
  return wanted.map((format) => ({ format, path: feedPath(page, format) }));
}

/** From this number of stories on an author has feeds in every format. */
const manyStories = 5;

/**
 * The feeds of a shelf. Most authors of a large archive have signed a story or two, and nearly all of its shelves are
 * theirs: two more files for each of them were a sixth of the files of 20,000 stories, and a tenth of the build. The
 * feed of a publication says what the archive's does where there is only one, as there mostly is.
 */
export function feedsOfShelf(
  kind: "author" | "section" | "publication",
  { path, stories }: Shelf,
  address: string | null,
): FeedLink[] {
  const isPlain = kind === "publication" || (kind === "author" && stories.length < manyStories);
  return feedsOf(path, isPlain ? null : address);
}

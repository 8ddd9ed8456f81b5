import type { SitePath } from "../basics/address.ts";
import type { Views } from "./views.ts";

export type PageKind = keyof Views;

/** A page before it is rendered. `view` and the site's `Chrome` are all that its bytes depend on, with its layout. */
export type Page = { readonly [Kind in PageKind]: PageOf<Kind> }[PageKind];

export interface PageOf<Kind extends PageKind> {
  readonly kind: Kind;
  readonly path: SitePath;
  readonly view: Views[Kind];
}

/**
 * A page of which only kind and address are settled. What it says is worked out when it is asked for, so that the
 * plan of 200,000 articles is a list of addresses, and a build that renders thirty pages works out thirty views.
 */
export interface PlannedOf<Kind extends PageKind> {
  readonly kind: Kind;
  readonly path: SitePath;
  /**
   * A text that stands for all that the view says, worked out without it: from the digests of the stories that it
   * shows. Two views with one key are alike. It may be long: whoever keeps it keeps its digest.
   */
  key(): string;
  /** A pure function of the archive: the same each time, and made anew each time. */
  view(): Views[Kind];
  /**
   * The day on which what it says is known to have last changed, `2022-02-04`, or null; missing where no page of the
   * kind can tell.
   *
   * @param online the day from which on the archive has stood at its address
   */
  changed?(online: string): string | null;
}

export type PlannedPage = { readonly [Kind in PageKind]: PlannedOf<Kind> }[PageKind];

/**
 * The page with its view worked out: data that can be compared and stored. A body is `Html`, which does not come
 * through to another process as such.
 */
export function writeOut(planned: PlannedPage): Page {
  const page: PageOf<PageKind> = { kind: planned.kind, path: planned.path, view: planned.view() };
  return page as Page;
}

/** What stands on every page. It hardly depends on the stories, so that a new one does not change every page. */
export interface Chrome {
  readonly title: string;
  readonly description: string | null;
  /** With a slash at its end, or null. */
  readonly address: string | null;
  /** Of the interface; BCP 47. */
  readonly language: string;
  readonly rights: string | null;
  /** Whether there is a page of corrections, to which the foot of every page leads then. */
  readonly corrections: boolean;
  /** Whether each story's record stands beside its page as Markdown. */
  readonly markdown: boolean;
  /** `Backfile 0.1.0` */
  readonly generator: string;
}

/** A file that is not a page: a feed, the sitemap, robots.txt. */
export interface SiteFile {
  readonly path: SitePath;
  /** Stands for all that the text depends on, as a page's key does. */
  key(): string;
  text(): string;
  /** The same text in pieces, of a file that is too large to be held as a whole, or one of very many. */
  pieces?(): Iterable<string>;
}

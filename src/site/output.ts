import type { PageKind } from "../pages/page.ts";

/** One file of the site before it is written: a page, the feed, the sitemap. */
export interface Output {
  /** Below the output folder, with forward slashes: `2022/index.html`. */
  readonly file: string;
  /** The kind of page, or `file` for what is none. */
  readonly kind: PageKind | "file";
  /** What it shall hold. Asked for once, when it is written; pure, so that asking again gives the same. */
  text(): string;
}

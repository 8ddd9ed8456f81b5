import type { Said } from "../clippings/clipping.ts";
import type { AuthorDirectory } from "./others/author-directory.ts";
import type { OwnTable } from "./others/own-table.ts";

/** What `archive.yaml` says for stories and records that do not say it themselves. */
export interface Defaults {
  /** The file, as problems name it: `content/archive.yaml`. */
  readonly file: string;
  readonly publication?: Said<string>;
  readonly language?: Said<string>;
  /** IANA time zone. */
  readonly zone: string;
  /** What keys of other people's front matter mean, as `archive.yaml` says. */
  readonly fields?: OwnTable;
  /** Who is meant by the short names of authors in other people's front matter. */
  readonly directories?: readonly AuthorDirectory[];
}

/** For a source that is read by itself. */
export const noDefaults: Defaults = { file: "archive.yaml", zone: "UTC" };

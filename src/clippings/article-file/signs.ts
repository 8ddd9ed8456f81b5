import type { Author, How } from "../clipping.ts";
import type { FoundDate } from "../dates/read-date.ts";

/** What a line could be, judged by itself. What becomes of it depends on the lines around it. */
export type Sign =
  | { readonly kind: "blank" | "wordless" | "text" }
  | { readonly kind: "furniture" }
  | ContributionsSign
  | HeadSign
  | SectionSign
  | BylineSign
  | UrlSign;

/** `For Ann Lee's latest contributions to The Lantern, see below:` */
export interface ContributionsSign {
  readonly kind: "contributions";
  readonly authors: readonly Author[];
  readonly publication: string;
}

/** A date, with or without a section beside it: `World Feb 4, 2022`. */
export interface HeadSign {
  readonly kind: "head";
  readonly date: FoundDate;
  readonly section?: string;
  /** `World | By Ann Lee | Feb 4, 2022` */
  readonly authors?: readonly Author[];
}

/** A section's name alone on its line. */
export interface SectionSign {
  readonly kind: "section";
  readonly section: string;
}

/** Names, with the date where one stands behind them: `By Ann Lee | Feb 4, 2022`. */
export interface BylineSign {
  readonly kind: "byline";
  readonly authors: readonly Author[];
  readonly sure: "sure" | "likely";
  readonly date?: FoundDate;
}

/** A web address alone on its line. */
export interface UrlSign {
  readonly kind: "url";
  readonly url: string;
  /** derived: `https://` was put before `www.` */
  readonly how: How;
}

/** A line of the file with its sign. */
export interface SourceLine {
  /** In the whole file, from 1. */
  readonly number: number;
  /** As given. */
  readonly text: string;
  /** Without the spaces around it. */
  readonly said: string;
  readonly sign: Sign;
}

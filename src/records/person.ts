import type { ImageEntry } from "./images.ts";

/**
 * A person who signs stories, as a file in `content/authors/` describes her. Two with one name are two of these.
 * Plain data, so that threads can send it.
 */
export interface Person {
  /** As problems name it: `content/authors/maren-quill.md`. */
  readonly file: string;
  /** How the archive calls her, whatever a byline says. */
  readonly name: string;
  /** Other spellings and names under which she signed. */
  readonly aliases: readonly string[];
  /** The last part of her page's address. */
  readonly slug: string;
  /** Which of the stories under her names are hers; null where all of them are. */
  readonly hers: Hers | null;
  readonly profile: Profile;
  /** Where the file says what others may find wrong. */
  readonly lines: { readonly name: number; readonly slug: number; readonly stories: number };
}

/**
 * What tells a person's stories from those of others who sign alike: one that is listed, or one that has all that is
 * asked for. An empty list asks for nothing.
 */
export interface Hers {
  /** Ids and addresses. */
  readonly stories: readonly string[];
  readonly publications: readonly string[];
  readonly sections: readonly string[];
  readonly years: readonly Years[];
  /** Something of it could not be read, and nothing is hers until it can. */
  readonly unreadable?: true | undefined;
}

/** Both included: `1987` to `1999`; null where the span is open. */
export interface Years {
  readonly first: string | null;
  readonly last: string | null;
}

/** What her page says of her. */
export interface Profile {
  /** Markdown. */
  readonly biography: string | null;
  /** Where her file names one. */
  readonly picture?: ImageEntry | undefined;
  readonly links: readonly PersonLink[];
  /** `0000-0002-1825-0097` */
  readonly orcid: string | null;
  /** `Q42` */
  readonly wikidata: string | null;
  /** Pages elsewhere that are about her and nobody else. */
  readonly sameAs: readonly string[];
}

/** A page elsewhere: http or https. */
export interface PersonLink {
  readonly name: string | null;
  readonly url: string;
}

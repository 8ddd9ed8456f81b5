import type { SitePath } from "../basics/address.ts";
import type { Edtf } from "../basics/edtf.ts";
import type { How } from "../clippings/clipping.ts";
import type { Status } from "../records/corrections.ts";
import type { FeedLink } from "./feeds/formats.ts";
import type { Introduced, PersonView } from "./person-view.ts";

/** A name that leads to a page of the archive. */
export interface Link {
  readonly name: string;
  readonly path: SitePath;
}

/** A shelf and how much stands on it. A year is named in EDTF, the undated stories `undated`. */
export interface Counted extends Link {
  readonly count: number;
  /** The first and last day of its stories, where any is dated: `1987-03-01`. */
  readonly first: string | null;
  readonly last: string | null;
}

/** One name of a byline, with the page of all its stories. */
export interface Credit extends Link {
  /** As in `Author.role`. */
  readonly role: string | null;
}

/** A date and whether it was given. */
export interface Dated {
  readonly edtf: Edtf | null;
  readonly how: How | null;
}

/** A story in a list. */
export interface Teaser {
  readonly path: SitePath;
  readonly headline: string;
  /** True when the headline was taken from the story's text. */
  readonly derived: boolean;
  /**
   * Dek, first blurb or opening of the body, at most 400 characters of text. After a derived headline only what it says
   * beyond that (`… president's demands. But …`); null where it would only say the same again.
   */
  readonly blurb: string | null;
  readonly date: Dated;
  readonly section: Link | null;
  readonly credits: readonly Credit[];
  readonly publication: string | null;
  /** Of the story, when it is not the archive's: for `lang` and `dir`. */
  readonly language: string | null;
  /** What became of it since. */
  readonly status: Status | null;
}

/**
 * A list of stories: of an author, section or publication (`cut` tells which years or months), of a day, month or
 * year, or of a day of every year (`XXXX-02-04`). Long lists are cut by the calendar, never by page number: then
 * `groups` holds what is shown here and `further` leads to the rest.
 */
export interface ListView<Story = Teaser> {
  /** The author's, section's or publication's name; null for a part of the calendar. */
  readonly name: string | null;
  readonly person: PersonView | null;
  /** Year, month and day of the page, as far as they go; null for a whole shelf and for Undated. */
  readonly cut: Edtf | "undated" | null;
  /** How many stories in all, those behind `further` included. */
  readonly count: number;
  /** True for the page of an author that is no person: an agency, a desk. */
  readonly agency?: true;
  /** Of an author, a section or a publication, on the first of its pages; Atom comes first. */
  readonly feeds: readonly FeedLink[];
  readonly groups: readonly Group<Story>[];
  readonly further: readonly Part[];
  /** The whole of which this is a part, outermost first. */
  readonly trail: readonly Place[];
  /** The neighbouring parts that have stories: the year, month or day before and after. */
  readonly older: Place | null;
  readonly newer: Place | null;
  /** Of a year its months, of a month itself, where any day of them has stories. */
  readonly calendar: readonly Month[];
  /** Of a day: the page of this day in all years. */
  readonly anniversary: SitePath | null;
  /** Of an author and a section, on the first of its pages. */
  readonly related: Related | null;
}

/** A month as a calendar shows it: the page of the month, and those of its days that have stories. */
export interface Month extends Part {
  readonly days: readonly Part[];
}

/** With what else the stories of an author or a section have to do: the most frequent ten, the most frequent first. */
export interface Related {
  /** Of an author: where she wrote. */
  readonly sections: readonly Tally[];
  /** Of an author those who signed with her, of a section those who wrote in it. */
  readonly authors: readonly Tally[];
}

/** A shelf and how many of the stories at hand stand on it too. */
export interface Tally {
  readonly name: string;
  readonly path: SitePath;
  readonly count: number;
}

/**
 * Stories under one heading: a year, month or day; "undated"; or null where no heading is needed. A group whose cut is
 * the page's own holds the stories whose date goes no further: on the page of 2022, those known to be of 2022 alone.
 */
export interface Group<Story = Teaser> {
  readonly cut: Edtf | "undated" | null;
  readonly path: SitePath | null;
  readonly stories: readonly Story[];
}

/** A page of the calendar or a part of a list, named by its date or by a name. */
export interface Place {
  readonly name: string | null;
  readonly cut: Edtf | "undated" | null;
  readonly path: SitePath;
}

/** The same with its number of stories, where the page changes with that number anyway. */
export interface Part extends Place {
  readonly count: number;
}

/** All authors, sections, publications or years. */
export interface IndexView {
  readonly entries: readonly Introduced[];
  /** Years only: the stories without a date. */
  readonly undated: Counted | null;
}

/** The days of the year on which any story appeared, in whichever year. */
export interface OnThisDayView {
  /** January first: `XXXX-01-01`, `XXXX-01-03`. */
  readonly days: readonly Place[];
}

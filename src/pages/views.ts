import type { SitePath } from "../basics/address.ts";
import type { Edtf } from "../basics/edtf.ts";
import type { Html } from "../basics/html.ts";
import type { How } from "../clippings/clipping.ts";
import type { AlsoPublished, Version } from "../records/article.ts";
import type { Correction, Status } from "../records/corrections.ts";
import type { CountedField } from "../records/hows.ts";
import type { CslRecord } from "./citing/csl.ts";
import type { Claims } from "./claims.ts";
import type { CorrectionsView } from "./corrections-view.ts";
import type { RecordCut } from "./data/cuts.ts";
import type { Counted, Credit, Dated, IndexView, Link, ListView, OnThisDayView, Teaser } from "./list-views.ts";
import type { PictureView } from "./pictures/picture-view.ts";
import type { ShownField } from "./provenance.ts";

/**
 * What each kind of page says, as plain data: a layout prints it and looks nothing up.
 * Dates stay EDTF and numbers stay numbers here: the layout says them in the archive's language.
 */
export interface Views {
  front: FrontView;
  article: ArticleView;
  author: ListView;
  section: ListView;
  publication: ListView;
  day: ListView;
  month: ListView;
  year: ListView;
  undated: ListView;
  anniversary: ListView;
  "on-this-day": OnThisDayView;
  authors: IndexView;
  sections: IndexView;
  publications: IndexView;
  years: IndexView;
  corrections: CorrectionsView;
  search: SearchView;
  about: AboutView;
  "not-found": NotFoundView;
  redirect: RedirectView;
  withdrawn: WithdrawnView;
}

export interface FrontView {
  /** The newest twelve, undated ones only where the dated do not suffice. */
  readonly newest: readonly Teaser[];
  /** The fullest sections with their newest stories that are not among those; none unless there are two such. */
  readonly fronts: readonly SectionFront[];
  readonly sections: readonly Counted[];
  readonly authors: readonly Counted[];
  /** True when there are more authors than are shown. */
  readonly moreAuthors: boolean;
  readonly publications: readonly Counted[];
  readonly years: readonly Counted[];
  /** Null when every story is dated. */
  readonly undated: Counted | null;
  readonly count: number;
}

/** A section on the front page. */
export interface SectionFront {
  readonly section: Link;
  readonly stories: readonly Teaser[];
}

export interface ArticleView {
  readonly headline: string;
  readonly derived: boolean;
  readonly section: Link | null;
  readonly credits: readonly Credit[];
  readonly date: Dated;
  /** Only where that is later than the date. */
  readonly updated: Dated | null;
  /**
   * The pages of the date's year, month and day, as far as it goes, named in EDTF (`2022`, `2022-02`, `2022-02-04`) for
   * the layout to say; for an undated story the undated page, named `undated`.
   */
  readonly calendar: readonly Link[];
  /** What the story says of itself in a line or two, for search engines and those who share it. */
  readonly opening: string | null;
  /** The page of the date's day in all years, where the day is known. */
  readonly anniversary: SitePath | null;
  readonly publication: Link | null;
  readonly dek: string | null;
  readonly blurbs: readonly string[];
  readonly body: Html | null;
  /** Whether there is a text that is not shown. */
  readonly withheld: boolean;
  /** Those that the record shows with the story; those in the body stand in it. */
  readonly images: readonly PictureView[];
  /** What stands for the story where it is shared: the first picture that the archive has. */
  readonly lead: PictureView | null;
  /** The drawn headline that stands for a story without a picture; null where none is drawn. */
  readonly card: SitePath | null;
  /** In the order of the record. */
  readonly corrections: readonly Correction[];
  /** Where else it was published, and what its paper had published of it before; of addresses http and https only. */
  readonly alsoPublished: readonly AlsoPublished[];
  readonly versions: readonly Version[];
  readonly status: Status | null;
  readonly truncated: boolean;
  /** Its subjects. */
  readonly tags: readonly string[];
  /** Only http and https. */
  readonly url: string | null;
  /** A copy in a web archive; only http and https. */
  readonly archived: string | null;
  /** When the copy that was read was taken. */
  readonly captured: Edtf | null;
  /** Its own, where it says so: the archive's stand at the foot. */
  readonly rights: string | null;
  readonly language: string | null;
  readonly neighbours: readonly Neighbours[];
  /** At most three. */
  readonly akin: readonly AkinStory[];
  readonly provenance: readonly ProvenanceRow[];
  /** The file and line it was read from. */
  readonly source: { readonly file: string; readonly line: number | null };
  /** What machines may be told: nothing that was not given. */
  readonly claims: Claims;
  /** What a citation may say, but for where it is read: `citedFrom` adds that. */
  readonly cited: CslRecord;
}

/** The stories before and after this one by one of its authors, or in its section. */
export interface Neighbours {
  readonly of: "author" | "section";
  readonly shelf: Link;
  readonly older: Neighbour | null;
  readonly newer: Neighbour | null;
}

/** A story as those beside it name it. */
export type Neighbour = Pick<Teaser, "path" | "headline" | "language">;

/** A story that has to do with the one of the page, and why it is named. */
export interface AkinStory extends Neighbour {
  readonly date: Edtf | null;
  /** Whether it was withdrawn after it had appeared. */
  readonly retracted: boolean;
  /** What both mention, as the page's own story spells it, the same for both: names and rare words, at most three. */
  readonly mentions: readonly string[];
}

export interface ProvenanceRow {
  readonly field: ShownField;
  readonly how: How;
  readonly rule: string;
  /** Null when it is the record's own file. */
  readonly file: string | null;
  readonly line: number | null;
}

/** What the archive tells of itself: how much it holds, how each field is known, where it is from, what was not read. */
export interface AboutView {
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly authors: number;
  readonly sections: number;
  readonly publications: number;
  /** How many stories have the field given, derived, inferred or not at all. */
  readonly fields: readonly {
    readonly field: CountedField;
    readonly given: number;
    readonly derived: number;
    readonly inferred: number;
    readonly missing: number;
  }[];
  /** What was set right in all; where there is any, it has a page. */
  readonly corrections: number;
  readonly truncated: number;
  /** Where harvesters find the records (OAI-PMH); none where the settings do not say by which gateway. */
  readonly repositories: readonly SitePath[];
  readonly sources: readonly {
    readonly file: string;
    readonly format: string;
    readonly articles: number;
    readonly leftovers: readonly { readonly line: number; readonly text: string }[];
    /** Leftovers beyond those listed. */
    readonly moreLeftovers: number;
  }[];
  /** Sources beyond those listed: a folder of 20,000 records is summed up. */
  readonly moreSources: number;
  /** The files of the archive's data, newest first; empty where it publishes none. */
  readonly data: readonly DataFiles[];
}

/** The records of a part of the calendar as data. */
export interface DataFiles extends Pick<RecordCut, "cut" | "part"> {
  readonly jsonl: SitePath;
  readonly csv: SitePath;
}

export interface SearchView {
  /** Ways in without a script. */
  readonly sections: readonly Counted[];
  readonly years: readonly Counted[];
  /** Null when every story is dated. */
  readonly undated: Counted | null;
}

export interface NotFoundView {
  /** The path under which the site stands, from `address`: a missed address has no depth to be relative to. */
  readonly root: string;
}

export interface RedirectView {
  readonly to: SitePath;
  readonly headline: string;
}

/** Of a story that was taken out: nothing of its own. */
export interface WithdrawnView {
  readonly date: Edtf | null;
  /** Plain text. */
  readonly reason: string | null;
}

import type { Author, How, Picture } from "../clipping.ts";
import type { FoundDate } from "../dates/read-date.ts";

/** A value with the line that it stands on, as an index into the text's lines. */
export interface At<Value> {
  readonly value: Value;
  readonly at: number;
}

/** A date with the way in which it was found. */
export interface ClipDate extends At<FoundDate> {
  readonly how: How;
  readonly rule: "clip-date" | "clip-heading";
}

/** A clip while it is being put together; local to one reading. */
export interface ClipDraft {
  headline?: At<string>;
  url?: At<string>;
  publication?: At<string>;
  section?: At<string>;
  date?: ClipDate;
  authors: At<Author>[];
  blurbs: At<string>[];
  images: At<Picture>[];
  /** The heading that names a paper or a section for all below it. */
  shelf?: Shelf;
  /** Every line of it. */
  readonly lines: number[];
  /** Whether its first line has the marks of a clip: a link, a bullet, a stroke. */
  marked: boolean;
}

/** A heading such as “The Gazette” or “Opinion”. */
export interface Shelf extends At<string> {
  /** Whether a clip below it names an outlet itself: then the heading names none. */
  outlets: boolean;
  clips: number;
}

/** What became of a line. */
export interface Use {
  readonly as: "field" | "furniture" | "leftover" | "duplicate";
  readonly clip?: ClipDraft | undefined;
  readonly fields: string[];
  sameAs?: number;
}

import type { Edtf } from "../basics/edtf.ts";
import type { Words } from "./words.ts";

/** How the interface speaks one language: words, plural forms, dates and numbers. One file a language. */
export interface Language {
  /** BCP 47: `en`. */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  readonly words: Words;
  /** The date in a sentence's words: `4 February 2022`, `on or before 4 February 2022`, `about 1998`. */
  date(date: Edtf): string;
  /** The year, month or day as a heading: `2022`, `February 2022`, `4 February 2022`; of `XXXX-02-04` `4 February`. */
  cut(date: Edtf): string;
  /** A day with its name, for the head of a day's page: `Friday, 4 February 2022`; other dates as in `cut`. */
  longDay(date: Edtf): string;
  /** The month without its year, for a list within a year (or `XXXX-02`, within all): `February`; other dates as in `cut`. */
  monthName(date: Edtf): string;
  /** The seven days in the order in which a calendar prints them. */
  readonly week: readonly Weekday[];
  number(value: number): string;
  /** A rule of the record's provenance in plain words; an unknown one by its name: `first-line` is “first line”. */
  rule(name: string): string;
}

/** One column of a calendar. */
export interface Weekday {
  /** 0 is Sunday. */
  readonly index: number;
  readonly name: string;
  /** Two or three letters. */
  readonly short: string;
}

import type { Edtf } from "../basics/edtf.ts";

/** How the interface speaks one language: words, plural forms, dates and numbers. One file a language. */
export interface Language {
  /** BCP 47: `en`. */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  readonly words: Words;
  /** The date in a sentence's words: `4 February 2022`, `on or before 4 February 2022`, `about 1998`. */
  date(date: Edtf): string;
  /** The year, month or day as a heading: `2022`, `February 2022`, `4 February 2022`. */
  cut(date: Edtf): string;
  number(value: number): string;
}

/** The interface's words. A word with a number is a function, so that each language forms its own plurals. */
export interface Words {
  readonly search: string;
}

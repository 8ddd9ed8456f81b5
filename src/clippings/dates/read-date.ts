import type { Edtf } from "../../basics/edtf.ts";
import type { Problem } from "../../basics/problem.ts";

/** What helps to understand a date that a line prints. */
export interface DateContext {
  /** Of the file, BCP 47. `en-US` puts the month first in `02/04/2022`, `en-GB` and most others the day. */
  readonly language?: string;
  /** IANA name of the zone into which moments with an offset are moved. */
  readonly zone: string;
  /** The day of the copy, as `2022-02-04`, for “3 hours ago” and dates without a year. */
  readonly captured?: string;
}

/** What is doubtful about a date, as a problem that does not yet know its place. */
export type Doubt = Pick<Problem, "rule" | "note" | "severity" | "expected">;

/** A date as a line prints it. */
export interface ReadDate {
  /** Missing when the words are plainly a date and yet none that can be read: `Febuary 4, 2022`, 30 February. */
  readonly edtf?: Edtf;
  readonly how: "given" | "inferred";
  readonly doubt?: Doubt;
}

/** A date found within a text. */
export interface FoundDate extends ReadDate {
  /** Where it ends. */
  readonly end: number;
  /**
   * How sure it is that these words are a date at all. strong: beside any section; weak: only beside a section that
   * is known, or alone (`Feb 4`, `yesterday`); alone: only as the whole line (`1998`, `about 1998`).
   */
  readonly sure: "strong" | "weak" | "alone";
  /** Said by the words before it: `Updated Feb 4, 2022`. */
  readonly updated?: true;
}

const examples = ["4 February 2022", "2022-02-04"] as const;

/** The month is no month, but nearly. */
export const misspelt: Doubt = {
  rule: "date-unreadable",
  expected: examples,
  note: "The story is kept without a date. Mend the month's name.",
  severity: "error",
};

/** The parts can be read, but there was no such day: 30 February. */
export const impossible: Doubt = {
  rule: "date-impossible",
  expected: examples,
  note: "There is no such day. The story is kept without a date.",
  severity: "error",
};

/** The year has two digits. */
export const shortYear: Doubt = {
  rule: "date-unsure",
  expected: examples,
  note: "A year of two digits is taken for the nearest century and marked as unsure. Write it with four.",
  severity: "warning",
};

/** `02/04/2022`: the fourth of February or the second of April. */
export const twoDays: Doubt = {
  rule: "date-ambiguous",
  expected: examples,
  note: "Day or month may come first, so both days are kept. Name the month, or state `language: en-US` or `en-GB` in the front matter.",
  severity: "warning",
};

/** “3 hours ago”, and nobody knows when that was said. */
export const adrift: Doubt = {
  rule: "date-relative",
  expected: examples,
  note: "The story is kept without a date. State the day of the copy in the front matter: `captured: 2022-02-04`.",
  severity: "error",
};

/** `Feb 4`, and no day of the copy from which to tell the year. */
export const yearless: Doubt = {
  rule: "date-without-year",
  expected: examples,
  note: "The story is kept without a date. Add the year, or state the day of the copy in the front matter: `captured: 2022-02-04`.",
  severity: "error",
};

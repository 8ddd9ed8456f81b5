import type { Author, How } from "../clipping.ts";
import type { FoundDate } from "../dates/read-date.ts";

/** A value with the line that it stands on, as an index into the file's lines. */
export interface At<Value> {
  readonly value: Value;
  readonly at: number;
}

/** A story while it is being put together; local to one reading. */
export interface Draft {
  /** head: a section or date opened it; byline: a headline with a byline did; list: a line of a list. */
  readonly opened: "head" | "byline" | "list";
  section?: At<string>;
  date?: At<FoundDate>;
  headline?: At<string>;
  authors: At<readonly Author[]>[];
  blurbs: At<string>[];
  url?: At<{ readonly url: string; readonly how: How }>;
}

/** An author's section of the file begins to be counted at its contributions line. */
export interface Mark {
  readonly at: number;
  readonly authors: readonly Author[];
  readonly publication: string;
  /** How many drafts stand before it. */
  readonly before: number;
}

/** The first line of a draft: its head, or whatever it begins with. */
export function firstLine(draft: Draft): number {
  const places = [draft.section, draft.date, draft.headline, draft.authors[0], draft.blurbs[0], draft.url];
  return Math.min(...places.map((place) => place?.at ?? Number.POSITIVE_INFINITY));
}

import type { Author } from "../clipping.ts";
import type { FoundDate } from "../dates/read-date.ts";
import type { InlinePicture } from "./inline.ts";

/** What one line of a clip list says. */
export interface ClipWords {
  headline?: string;
  url?: string;
  publication?: string;
  section?: string;
  date?: FoundDate;
  readonly authors: Author[];
  readonly blurbs: string[];
  readonly pictures: readonly InlinePicture[];
  /** Words that nobody knew what to make of. */
  readonly rest: string[];
  /** Whether the line has the marks of a clip: a link, quotes, strokes. */
  marked: boolean;
}

/** Whether a line tells of a clip without naming it: `> The Gazette, Ann Lee, 2019-06-28`. */
export function isMeta(words: ClipWords): boolean {
  return (
    words.headline === undefined &&
    (words.date !== undefined || words.publication !== undefined || words.authors.length > 0)
  );
}

/** A line that is a headline and nothing else. */
export function headlineOnly(headline: string): ClipWords {
  return { headline, authors: [], blurbs: [], pictures: [], rest: [], marked: false };
}

/** `2019-06-28 — Headline — Outlet`: a date, a stroke and a headline of three words. */
export function tellsWholly({ date, headline = "", url }: ClipWords, text: string): boolean {
  const strokes = text.split(/\s[–—|-]{1,2}\s|\t|\|/u).length - 1;
  return date !== undefined && headline.split(/\s+/u).length > 2 && (strokes > 1 || url !== undefined);
}

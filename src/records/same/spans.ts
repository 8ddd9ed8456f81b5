import { bounds, type Edtf } from "../../basics/edtf.ts";
import type { Article } from "../article.ts";

/** A day as a number; what is open reaches to either end of time. */
const dayLength = 86_400_000;
export const firstOfAll = -1_000_000;
export const lastOfAll = 4_000_000;

/** The days that a story’s date may mean, as numbers since 1970. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export const unknownSpan: Span = { first: firstOfAll, last: lastOfAll };

export function spanOf(date: Edtf | null): Span {
  const range = date === null ? undefined : bounds(date);
  if (range === undefined) return unknownSpan;
  return {
    first: range.earliest === undefined ? firstOfAll : numberOf(range.earliest),
    last: range.latest === undefined ? lastOfAll : numberOf(range.latest),
  };
}

function numberOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayLength);
}

/** The spans of many stories, of which most share their dates. */
export function spansOf(articles: readonly Article[]): { readonly first: Int32Array; readonly last: Int32Array } {
  const [first, last] = [new Int32Array(articles.length), new Int32Array(articles.length)];
  const known = new Map<Edtf | null, Span>();
  for (let at = 0; at < articles.length; at += 1) {
    const { date } = articles[at] as Article;
    let span = known.get(date);
    if (span === undefined) {
      span = spanOf(date);
      known.set(date, span);
    }
    first[at] = span.first;
    last[at] = span.last;
  }
  return { first, last };
}

/** How many days lie between two spans at the least; 0 where they may be one day. */
export function gapBetween(one: Span, other: Span): number {
  return Math.max(0, one.first - other.last, other.first - one.last);
}

/** Whether the date is a day, and no more may be meant. */
export function isDay({ first, last }: Span): boolean {
  return first === last;
}

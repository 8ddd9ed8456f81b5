import { type Columns, openEnd, openStart } from "../index/columns.ts";
import { type Truths, truth } from "./truth.ts";

/** A day of the calendar as the columns count it: `1970-01-02` is 1. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/**
 * Whether stories are of these days, both included: surely where all days that a date may mean are of them, perhaps where
 * some are. A story of which no day is known is of none.
 *
 * @param from null where the range is open, as `to`
 */
export function ofDays({ stories, earliest, latest }: Columns, from: string | null, to: string | null): Truths {
  const truths = new Uint8Array(stories);
  const first = from === null ? openStart : dayNumber(from);
  const last = to === null ? openEnd : dayNumber(to);
  if (first > last) return truths;
  for (let place = 0; place < stories; place += 1) {
    const start = earliest[place] ?? openStart;
    const end = latest[place] ?? openEnd;
    if (start === openStart && end === openEnd) continue;
    if (start >= first && end <= last) truths[place] = truth.yes;
    else if (start <= last && end >= first) truths[place] = truth.perhaps;
  }
  return truths;
}

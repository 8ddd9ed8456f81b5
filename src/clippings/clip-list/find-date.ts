import { plainDigits } from "../../languages/reading/digits.ts";
import { dateAt } from "../dates/date-at.ts";
import type { DateContext, FoundDate } from "../dates/read-date.ts";

/** A date within a text, and what stands before and behind it. */
export interface DateWithin {
  readonly date: FoundDate;
  readonly before: string;
  readonly after: string;
}

const wordStart = /(?<![\p{L}\p{N}\p{M}./-])[\p{L}\p{N}]|(?<=[\p{Script=Han}])\d|[(（[](?=\p{N})/gu;
const gapBefore = /(?:^|[\s,，、:：(（[|–—-])$/u;
const gapBehind = /^(?:$|[\s,，、.;:：)）\]|–—-])/u;
/** A short date is one only where marks part it from all else: “(2013)”, “, June 28,”. */
const markBefore = /(?:^|[,，、;:：(（[|.]|\s[–—-])\s*(?:\p{L}{2,4}\s)?$/u;
const markBehind = /^\s*(?:$|[,，、.;:：)）\]|]|[–—-]\s)/u;

/** The date that a part of a line tells; of several the surest, then the last. */
export function dateWithin(text: string, context: DateContext): DateWithin | undefined {
  const plain = plainDigits(text);
  let best: (DateWithin & { readonly rank: number }) | undefined;
  let from = 0;
  for (const match of plain.matchAll(wordStart)) {
    if (match.index < from) continue;
    const start = match.index + (/[(（[]/u.test(match[0]) ? 1 : 0);
    const date = dateAt(plain, start, context);
    if (date === undefined) continue;
    const before = plain.slice(0, start);
    const after = plain.slice(date.end);
    if (!gapBefore.test(before) || !gapBehind.test(after)) continue;
    if (date.sure !== "strong" && !(markBefore.test(before) && markBehind.test(after))) continue;
    from = date.end;
    const rank = date.edtf === undefined ? 0 : { strong: 3, weak: 2, alone: 1 }[date.sure];
    if (best === undefined || rank >= best.rank) {
      best = { date, before: text.slice(0, start), after: text.slice(date.end), rank };
    }
  }
  return best;
}

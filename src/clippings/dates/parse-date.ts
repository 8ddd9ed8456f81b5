import { plainDigits } from "../../languages/reading/digits.ts";
import { dateAt } from "./date-at.ts";
import type { DateContext, FoundDate } from "./read-date.ts";

/** No printed date is longer, with weekday, time and zone; whatever is longer is no date and costs nothing. */
const longest = 160;

/**
 * The date that a whole text prints, or undefined when it is none: `Friday, Feb. 4, 2022, 7:33 PM ET`.
 * With `doubt` alone it is plainly a date and cannot be read.
 */
export function parseDate(text: string, context: DateContext): FoundDate | undefined {
  const line = plainDigits(text.trim());
  if (line.length > longest) return undefined;
  const open = /^[(（[\s]*/u.exec(line)?.[0].length ?? 0;
  for (const start of new Set([0, open])) {
    const found = dateAt(line, start, context);
    if (found !== undefined && /^[\s.,;:|)）\]。]*$/u.test(line.slice(found.end))) return found;
  }
  return undefined;
}

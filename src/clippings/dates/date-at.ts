import { before } from "../../basics/edtf.ts";
import { dateNoteAt } from "../../languages/reading/date-notes.ts";
import { agoAt } from "../../languages/reading/relative-days.ts";
import { isWeekday } from "../../languages/reading/weekdays.ts";
import { dateForms } from "./forms.ts";
import { mayBeginDate } from "./quick-look.ts";
import { adrift, type DateContext, type FoundDate } from "./read-date.ts";
import { timeOfDayAt } from "./time-of-day.ts";

/**
 * The date that begins at this place of the text, with all that papers print around it: “Published”, the weekday
 * and the time of day before or after it, and a second date of a later change. Digits must be 0 to 9 (`plainDigits`).
 */
export function dateAt(text: string, start: number, context: DateContext): FoundDate | undefined {
  if (!mayBeginDate(text, start)) return undefined;
  const first = oneDateAt(text, start, context);
  if (first === undefined) return undefined;
  // “April 28, 2019 at 6:01 am Updated April 29, 2019 at 3:33 pm”: the day of the first print counts.
  const gap = spaceOrMark.exec(text.slice(first.end, first.end + 12))?.[0].length ?? 0;
  const noted = dateNoteAt(text, first.end + gap);
  if (noted === undefined || noted.note === "plain") return first;
  const second = oneDateAt(text, first.end + gap, context);
  if (second === undefined) return first;
  return first.updated && !second.updated ? second : { ...first, end: second.end };
}

const spaceOrMark = /^[\s|•·,;/()–—-]*/u;

function oneDateAt(text: string, start: number, context: DateContext): FoundDate | undefined {
  const { at, noted, updated } = afterNotes(text, start);
  const afterTime = timeOfDayAt(text, at) ?? at;
  const afterWeekday = weekdayAt(text, afterTime) ?? afterTime;
  // “Mar 2022” begins with a French Tuesday, “il y a 2 jours” with an Italian “on”: the longest reading is meant.
  let found: FoundDate | undefined;
  for (const place of new Set([afterWeekday, afterTime, at, start])) {
    const other = bareDateAt(text, place, context);
    if (other !== undefined && (found === undefined || other.end > found.end || isSurer(other, found))) found = other;
  }
  if (found === undefined) return undefined;
  let end = weekdayAt(text, found.end) ?? found.end;
  end = timeOfDayAt(text, end) ?? end;
  // What “Published” stands before is a date, however short.
  const sure = noted && found.sure === "weak" ? "strong" : found.sure;
  return { ...found, sure, end: end - trailing(text, end), ...(updated ? { updated: true } : {}) };
}

function isSurer(one: FoundDate, other: FoundDate): boolean {
  return one.end === other.end && one.sure !== "alone" && other.sure === "alone";
}

function afterNotes(text: string, start: number) {
  let at = start;
  let updated = false;
  let noted = false;
  for (let notes = 0; notes < 2; notes += 1) {
    const note = dateNoteAt(text, at);
    // “World on Feb 4” is no head: a bare “on” counts at the beginning only, or after “Published”.
    if (note === undefined || (note.note === "plain" && start > 0 && !noted)) break;
    at = note.end;
    if (note.note !== "plain") noted = true;
    if (note.note === "updated") updated = true;
  }
  return { at, noted, updated };
}

function bareDateAt(text: string, at: number, context: DateContext): FoundDate | undefined {
  const ago = agoAt(text, at);
  if (ago !== undefined) {
    const sure = ago.word ? "weak" : "strong";
    if (context.captured === undefined) return { how: "inferred", doubt: adrift, sure, end: ago.end };
    const { unit, count } = ago.ago;
    const span = unit === "hour" ? ({ unit: "day", count: 0 } as const) : { unit, count };
    const date = before(context.captured, span);
    return { how: "inferred", sure, end: ago.end, ...(date === undefined ? { doubt: adrift } : { edtf: date }) };
  }
  for (const { pattern, sure, read } of dateForms) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const date = read(match, context);
    if (date !== undefined) return { ...date, sure, end: at + match[0].length };
  }
  return undefined;
}

const weekday = /[\s,，、]{0,4}[（(]?((?:יום\s)?[\p{L}\p{M}'’-]{1,20})\.?[）)]?[\s,，،、]{0,4}/uy;

/** Where a weekday at this place ends, the spaces after it included. */
function weekdayAt(text: string, start: number): number | undefined {
  weekday.lastIndex = start;
  const match = weekday.exec(text);
  return match && isWeekday(match[1] ?? "") ? start + match[0].length : undefined;
}

function trailing(text: string, end: number): number {
  let spaces = 0;
  while (end - spaces > 0 && /[\s,，،、]/u.test(text[end - spaces - 1] ?? "")) spaces += 1;
  return spaces;
}

import { dayIn, edtf } from "../../basics/edtf.ts";
import { monthNamed } from "../../languages/reading/months.ts";
import { parseDate } from "./parse-date.ts";
import { type DateContext, impossible, type ReadDate } from "./read-date.ts";

/**
 * The day of a moment as machines write it: ISO 8601 and W3C's profile of it (`2004-01-01T19:48:21Z`, `20040101`,
 * `2004-01`), RFC 822 and 2822 (`Thu, 01 Jan 04 19:48:21 EST`), C's `asctime` (`Thu Jan  1 19:48:21 2004`), and what
 * people print. A time with an offset is the day in the context's zone. Midnight with an offset is how programs write a
 * day without a time: it stays the day that it says, in whatever zone.
 *
 * @returns undefined when the text is no date at all
 */
export function readMoment(text: string, context: DateContext): ReadDate | undefined {
  const moment = text.trim().replace(/\s+/g, " ");
  if (moment === "" || moment.length > longest) return undefined;
  return iso(moment, context) ?? mail(moment, context) ?? printed(moment, context);
}

const longest = 160;

/** Of the zones that RFC 822 names, and of those that papers use, the ones that mean one thing. Hours and minutes. */
const offsets: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "+00:00": "z ut utc gmt wet",
    "+01:00": "cet bst met wat",
    "+02:00": "cest eet sast cat mest",
    "+03:00": "eest msk eat мск",
    "+05:00": "pkt",
    "+07:00": "wib",
    "+08:00": "hkt sgt awst",
    "+09:00": "jst kst",
    "+10:00": "aest",
    "+11:00": "aedt",
    "+12:00": "nzst",
    "+13:00": "nzdt",
    "-03:00": "brt art",
    "-04:00": "edt",
    "-05:00": "est cdt",
    "-06:00": "cst mdt",
    "-07:00": "mst pdt",
    "-08:00": "pst akdt",
    "-09:00": "akst",
    "-10:00": "hst",
  }).flatMap(([offset, names]) => names.split(" ").map((name) => [name, offset] as const)),
);

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: string;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly zone?: string | undefined;
}

const isoForm =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:[T ]| T ?)(\d{1,2})(?::?(\d{2}))?(?::?(\d{2})(?:[.,]\d{1,12})?)?)? ?([A-Za-z]{1,5}|[+-]\d{2}(?::?\d{2})?)?$/i;

function iso(text: string, context: DateContext): ReadDate | undefined {
  const match = isoForm.exec(text);
  if (match !== null) {
    const [, year = "", month, day = "", hour, minute, second, zone] = match;
    return dayOf({ year, month: Number(month), day, hour, minute, second, zone }, context);
  }
  const part = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  const date = part === null ? undefined : edtf(text);
  return date === undefined ? undefined : { edtf: date, how: "given" };
}

const time = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?";
const zoneName = "\\(?((?:[a-z]{1,5}|мск)(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{1,2}:?\\d{2})?\\)?(?: \\([^)]*\\))?";
const dayFirst = new RegExp(
  `^(?:[\\p{L}\\p{M}]{2,20}\\.?,? ?)?(\\d{1,2})[ -]([\\p{L}\\p{M}]{3,20})\\.?,?[ -](\\d{4}|\\d{2})(?:,? ${time} ?${zoneName})?$`,
  "iu",
);
const monthFirst = new RegExp(
  `^(?:[\\p{L}\\p{M}]{2,20}\\.?,? )?([\\p{L}\\p{M}]{3,20})\\.? (\\d{1,2}),? ${time}(?: ${zoneName})? (\\d{4})$`,
  "iu",
);

function mail(text: string, context: DateContext): ReadDate | undefined {
  const first = dayFirst.exec(text);
  if (first !== null) {
    const [, day = "", name = "", year = "", hour, minute, second, zone] = first;
    const month = monthNamed(name);
    if (month === undefined) return undefined;
    return dayOf({ year: fullYear(year), month, day, hour, minute, second, zone }, context);
  }
  const second = monthFirst.exec(text);
  if (second === null) return undefined;
  const [, name = "", day = "", hour, minute, seconds, zone, year = ""] = second;
  const month = monthNamed(name);
  return month === undefined ? undefined : dayOf({ year, month, day, hour, minute, second: seconds, zone }, context);
}

/** RFC 2822, section 4.3: two digits below 50 are of this century. It is the format's own rule and leaves no doubt. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return (Number(year) < 50 ? "20" : "19") + year;
}

function dayOf({ year, month, day, hour, minute = "0", second = "0", zone }: Parts, context: DateContext): ReadDate {
  const plain = edtf(`${year}-${two(month)}-${two(day)}`);
  if (plain === undefined) return { how: "given", doubt: impossible };
  if (hour === undefined) return { edtf: plain, how: "given" };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) {
    const unsure = edtf(`${plain}?`);
    return { ...(unsure === undefined ? {} : { edtf: unsure }), how: "given", doubt: senseless };
  }
  const offset = offsetOf(zone);
  const midnight = Number(hour) + Number(minute) + Number(second) === 0;
  if (offset === undefined || midnight) return { edtf: plain, how: "given" };
  const there = dayIn(`${plain}T${two(hour)}:${two(minute)}:00${offset}`, context.zone);
  return { edtf: there ?? plain, how: "given" };
}

/** A name that means several zones, or none, says nothing: the day stays as printed. */
function offsetOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  const [, sign, hours = "", minutes = "00"] = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone) ?? [];
  if (sign === undefined) return offsets.get(zone.toLowerCase());
  return Number(hours) > 15 || Number(minutes) > 59 ? undefined : `${sign}${two(hours)}:${minutes}`;
}

function printed(text: string, context: DateContext): ReadDate | undefined {
  const found = parseDate(text, context);
  if (found === undefined) return undefined;
  const { end: _, sure: _sure, updated: _updated, ...date } = found;
  return date;
}

/** 25:61: whoever wrote it may have meant the next day. */
const senseless = {
  rule: "date-unsure",
  expected: ["2022-02-04T23:30:00Z"],
  note: "There is no such time of day, so the day is marked as unsure.",
  severity: "warning",
} as const;

function two(part: string | number): string {
  return String(part).padStart(2, "0");
}

import { DateTime } from "luxon";

/**
 * A date as far as it is known, in EDTF (ISO 8601-2:2019): `2022-02-04`, `2022-02`, `2022`, `1987-XX`, `198X`,
 * `2022-02-04?` (uncertain), `1998~` (approximate), `[..2022-02-04]` (that day or before),
 * `[2022-01-01..2022-02-04]` (a day between), `[2022-02-04,2022-04-02]` (one of these), `2021/2022` (an interval).
 */
export type Edtf = string & { readonly __brand: "Edtf" };

/** The first and last day that the date may mean, as `2022-02-04`; a side that is open is missing. */
export interface Bounds {
  readonly earliest?: string;
  readonly latest?: string;
}

const single = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

/** The text as a date, or undefined when it is not one of the forms above or names a day that never was. */
export function edtf(text: string): Edtf | undefined {
  return bounds(text) === undefined ? undefined : (text as Edtf);
}

/** @returns undefined when the text is no date of these forms */
export function bounds(text: string): Bounds | undefined {
  const match = single.exec(text);
  if (match) return boundsOfMatch(match);
  const set = /^\[([^\]]*)\]$/.exec(text);
  if (set) return boundsOfSet(set[1] ?? "");
  const interval = /^([^/]*)\/([^/]*)$/.exec(text);
  return interval ? span(interval[1] ?? "", interval[2] ?? "") : undefined;
}

function boundsOfSet(inner: string): Bounds | undefined {
  const range = inner.indexOf("..");
  if (range >= 0) return span(inner.slice(0, range), inner.slice(range + 2));
  const members = inner.split(",").map((member) => boundsOfSingle(member.trim()));
  let earliest: string | undefined;
  let latest: string | undefined;
  for (const member of members) {
    if (member?.earliest === undefined || member.latest === undefined) return undefined;
    if (earliest === undefined || member.earliest < earliest) earliest = member.earliest;
    if (latest === undefined || member.latest > latest) latest = member.latest;
  }
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
}

function span(from: string, to: string): Bounds | undefined {
  const start = from === "" || from === ".." ? {} : boundsOfSingle(from);
  const end = to === "" || to === ".." ? {} : boundsOfSingle(to);
  if (start === undefined || end === undefined) return undefined;
  if (start.earliest === undefined && end.latest === undefined) return undefined;
  if (start.earliest !== undefined && end.latest !== undefined && start.earliest > end.latest) return undefined;
  return {
    ...(start.earliest === undefined ? {} : { earliest: start.earliest }),
    ...(end.latest === undefined ? {} : { latest: end.latest }),
  };
}

function boundsOfSingle(text: string): Bounds | undefined {
  const match = single.exec(text);
  return match ? boundsOfMatch(match) : undefined;
}

function boundsOfMatch([, year = "", month, day]: RegExpExecArray): Bounds | undefined {
  const first = year.replaceAll("X", "0");
  const last = year.replaceAll("X", "9");
  // ISO 8601 has a year 0; no paper was printed in it, and “0000” in an export means “not known”.
  if (last === "0000") return undefined;
  if (month === undefined || month === "XX") {
    return day === undefined || day === "XX" ? { earliest: `${first}-01-01`, latest: `${last}-12-31` } : undefined;
  }
  if (year.includes("X")) return undefined;
  const days = daysIn(Number(year), Number(month));
  if (days === undefined) return undefined;
  if (day === undefined || day === "XX") {
    return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${days}` };
  }
  const date = `${year}-${month}-${day}`;
  return Number(day) >= 1 && Number(day) <= days ? { earliest: date, latest: date } : undefined;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** By hand: each record has a date, and to ask luxon costs more than to read the record's front matter. */
function daysIn(year: number, month: number): number | undefined {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : monthLengths[month - 1];
}

/** The calendar's parts that a date states outright: `2022-02-04?` gives all three, `1987-XX` the year, a bound none. */
export interface Calendar {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

/** @returns undefined for null, bounds, sets, intervals and years with an unknown digit: those file under Undated */
export function calendar(date: Edtf | null): Calendar | undefined {
  if (date === null) return undefined;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:-XX)*[?~%]?$/.exec(date);
  if (!match) return undefined;
  const [, year = "", month, day] = match;
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** Whether the date states a year, month or day, and not only a bound: `[..2022-02-04]` does not. */
export function isDated(date: Edtf | null): date is Edtf {
  return calendar(date) !== undefined;
}

/**
 * The day by which the date is put in order: the last it may mean, so that `[..2022-02-04]` stands just below the
 * stories of that day and `2022-02` at the month's head; for `[2022-02-04..]` the first. Empty when nothing is known.
 */
export function sortDay(date: Edtf | null): string {
  const range = date === null ? undefined : bounds(date);
  return range?.latest ?? range?.earliest ?? "";
}

/** How far back a page says a story lies: `3 days ago`. */
export interface Span {
  readonly unit: "day" | "week" | "month" | "year";
  readonly count: number;
}

/**
 * The date so long before a day. Days are exact; a page says “2 weeks ago” for all of 14 to 20 days, so weeks, months
 * and years are approximate and no finer than their unit: two weeks before 2022-02-04 is `2022-01-21~`, three months
 * `2021-11~`, two years `2020~`.
 *
 * @param day a full date: `2022-02-04`
 * @returns undefined when the day is none, or the result lies before the year 1
 */
export function before(day: string, span: Span): Edtf | undefined {
  const start = DateTime.fromISO(day, { zone: "utc" });
  if (!start.isValid || span.count > 100_000) return undefined;
  const then = start.minus({ [`${span.unit}s`]: span.count });
  const date = then.year < 1 ? null : then.toISODate();
  if (date === null) return undefined;
  if (span.unit === "day" || span.count === 0) return edtf(date);
  return edtf(`${date.slice(0, { week: 10, month: 7, year: 4 }[span.unit])}~`);
}

/**
 * The calendar day on which a moment falls in a time zone: `2022-02-04T23:30:00Z` is 2022-02-05 in Tokyo.
 *
 * @param moment ISO 8601 with an offset or `Z`
 * @param zone IANA name; an unknown one counts as UTC
 * @returns undefined when the text is no moment
 */
export function dayIn(moment: string, zone: string): Edtf | undefined {
  // luxon takes “24:00” for the next day.
  if (/T24/.test(moment)) return undefined;
  const there = DateTime.fromISO(moment, { zone });
  const then = there.isValid ? there : DateTime.fromISO(moment, { zone: "utc" });
  return edtf(then.toISODate() ?? "");
}

/** First and last day, `2022-02-01` and `2022-02-28`; null where a side is open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** The first and last day of a year, month or day, of the years 1 to 9999: `2022`, `2022-02`, `2022-02-04`, `2022/02/04`. */
export function daysOf(text: string): { readonly from: string; readonly to: string } | undefined {
  const plain = text.normalize("NFKC").trim().replace(/[‐‑−]/gu, "-");
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(plain) ?? /^(\d{4})\/(\d\d)\/(\d\d)$/.exec(plain);
  if (match === null) return undefined;
  const [, year = "", month, day] = match;
  if (year === "0000") return undefined;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = lastDay(Number(year), Number(month));
  if (last === 0) return undefined;
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${two(last)}` };
  if (Number(day) < 1 || Number(day) > last) return undefined;
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
}

/**
 * A range as it is written: `2019..2021`, `2019-06..`, `..2020-02-04`; three dots will do. `wrong` where it is meant as
 * a range but a date cannot be read; undefined where it is none: `wait...`.
 */
export function rangeOf(text: string): Days | "wrong" | undefined {
  const match = /^([^.]*)\.{2,3}([^.]*)$/.exec(text.normalize("NFKC"));
  if (match === null) return undefined;
  const [first = "", last = ""] = [match[1]?.trim(), match[2]?.trim()];
  if (first === "" && last === "") return undefined;
  const [from, to] = [daysOf(first), daysOf(last)];
  if ((first === "" || from !== undefined) && (last === "" || to !== undefined))
    return { from: from?.from ?? null, to: to?.to ?? null };
  const meant = from !== undefined || to !== undefined || /^\d[\d/-]*$/.test(first) || /^\d[\d/-]*$/.test(last);
  return meant ? "wrong" : undefined;
}

/** The days of `on:`, `after:` and `before:`. After a month is after its last day. */
export function daysIn(field: "on" | "after" | "before", value: string): Days | undefined {
  const range = field === "on" ? rangeOf(value) : undefined;
  if (range !== undefined) return range === "wrong" ? undefined : range;
  const days = daysOf(value);
  if (days === undefined || field === "on") return days;
  const day = field === "after" ? moved(days.to, 1) : moved(days.from, -1);
  // Days outside of the years 1 to 9999 cannot be compared as texts.
  if (day === undefined) return undefined;
  return field === "after" ? { from: day, to: null } : { from: null, to: day };
}

/** The plainest text of a range: whole years and months are named as such. Empty for a range that is open on both sides. */
export function printDays({ from, to }: Days): string {
  if (from === null && to === null) return "";
  const size = [4, 7, 10].find((length) => begins(from, length) && ends(to, length)) ?? 10;
  const [first, last] = [from?.slice(0, size) ?? "", to?.slice(0, size) ?? ""];
  return first === last ? `on:${first}` : `${first}..${last}`;
}

/** Whether the day is the first of its year (4 characters) or month (7). */
function begins(day: string | null, length: number): boolean {
  return day === null || daysOf(day.slice(0, length))?.from === day;
}

function ends(day: string | null, length: number): boolean {
  return day === null || daysOf(day.slice(0, length))?.to === day;
}

/** The day before or after; undefined where the calendar ends. */
function moved(text: string, by: 1 | -1): string | undefined {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const next = day + by;
  if (next >= 1 && next <= lastDay(year, month)) return printed(year, month, next);
  const months = year * 12 + month - 1 + by;
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1];
  if (newYear < 1 || newYear > 9999) return undefined;
  return printed(newYear, newMonth, by === 1 ? 1 : lastDay(newYear, newMonth));
}

function printed(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** How many days a month has; 0 where there is no such month. */
function lastDay(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

import { edtf } from "../../basics/edtf.ts";
import { type DateContext, impossible, misspelt, type ReadDate, shortYear, twoDays, yearless } from "./read-date.ts";

/** A full date from its printed parts. A month of 0 stands for a misspelt one. */
export function dateOf(year: string, month: number, day: string): ReadDate {
  if (month === 0) return { how: "given", doubt: misspelt };
  const full = fullYear(year);
  const date = edtf(`${full.year}-${two(month)}-${two(day)}${full.sure ? "" : "?"}`);
  if (date === undefined) return { how: "given", doubt: impossible };
  return full.sure ? { edtf: date, how: "given" } : { edtf: date, how: "given", doubt: shortYear };
}

/** A month of a year. */
export function monthOf(year: string, month: number): ReadDate {
  if (month === 0) return { how: "given", doubt: misspelt };
  const date = edtf(`${year}-${two(month)}`);
  return date === undefined ? { how: "given", doubt: impossible } : { edtf: date, how: "given" };
}

/** Days of one month: `Feb. 4-6, 2022`. */
export function daysOf(year: string, month: number, first: string, last: string): ReadDate {
  if (month === 0) return { how: "given", doubt: misspelt };
  const start = `${year}-${two(month)}-${two(first)}`;
  const date = edtf(`${start}/${year}-${two(month)}-${two(last)}`);
  return date === undefined ? { how: "given", doubt: impossible } : { edtf: date, how: "given" };
}

/** `02/04/2022`: which of the two numbers is the month is settled by the numbers, the language, or not at all. */
export function numericDate(
  first: string,
  second: string,
  year: string,
  dots: boolean,
  context: DateContext,
): ReadDate {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 && b > 12) return { how: "given", doubt: impossible };
  if (a > 12 || a === b) return dateOf(year, b, first);
  if (b > 12) return dateOf(year, a, second);
  const order = dots ? "day-first" : numericOrder(context.language);
  if (order === "day-first") return dateOf(year, b, first);
  if (order === "month-first") return dateOf(year, a, second);
  const full = fullYear(year).year;
  const days = [`${full}-${two(a)}-${two(b)}`, `${full}-${two(b)}-${two(a)}`].sort();
  const date = edtf(`[${days.join(",")}]`);
  return date === undefined ? { how: "given", doubt: impossible } : { edtf: date, how: "given", doubt: twoDays };
}

/** Plain “en” settles nothing; nor do languages that write the year first. */
function numericOrder(language: string | undefined): "day-first" | "month-first" | undefined {
  if (language === undefined || /^(?:en|ja|zh|ko|hu|lt|mn)$/i.test(language)) return undefined;
  if (/^(?:en-(?:us|ph|pr|gu)|fil)\b/i.test(language)) return "month-first";
  if (/^(?:en-ca|ja-|zh-|ko-|hu-|lt-|mn-)/i.test(language)) return undefined;
  return "day-first";
}

/** A day without a year: the last such day up to the day of the copy, as a person reading the page would take it. */
export function dayWithoutYear(month: number, day: string, context: DateContext): ReadDate {
  if (month === 0) return { how: "given", doubt: misspelt };
  if (edtf(`2000-${two(month)}-${two(day)}`) === undefined) return { how: "given", doubt: impossible };
  if (context.captured === undefined) return { how: "given", doubt: yearless };
  const year = Number(context.captured.slice(0, 4));
  for (let back = 0; back < 8; back += 1) {
    const date = edtf(`${String(year - back).padStart(4, "0")}-${two(month)}-${two(day)}`);
    if (date !== undefined && date <= context.captured) return { edtf: date, how: "inferred" };
  }
  return { how: "given", doubt: yearless };
}

/** `22` and `'22` are 2022, `87` is 1987: two digits from 50 on belong to the last century. */
function fullYear(printed: string): { readonly year: string; readonly sure: boolean } {
  const digits = printed.replace(/^['’‘]/u, "");
  if (digits.length === 4) return { year: digits, sure: true };
  return { year: (Number(digits) < 50 ? "20" : "19") + digits, sure: false };
}

function two(part: string | number): string {
  return String(part).padStart(2, "0");
}

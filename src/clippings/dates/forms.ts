import { dayIn, edtf } from "../../basics/edtf.ts";
import { isMisspeltMonth, monthNamed } from "../../languages/reading/months.ts";
import { dateOf, daysOf, dayWithoutYear, monthOf, numericDate } from "./calendar-date.ts";
import { type DateContext, type FoundDate, impossible, type ReadDate } from "./read-date.ts";

type Parts = readonly (string | undefined)[];

/** One way in which papers print a date. */
interface DateForm {
  readonly name: string;
  /** An example, and why the row is needed. */
  readonly why: string;
  readonly pattern: RegExp;
  readonly sure: FoundDate["sure"];
  /** @returns undefined when the words are no date after all */
  read(parts: Parts, context: DateContext): ReadDate | undefined;
}

/** A word that may be a month, with the full stop of a short one. */
const word = "([\\p{L}\\p{M}]{2,20})\\.?";
const year = "(\\d{4}|['’‘]?\\d{2})";
/** After a date: no digit or letter that would make it part of something else, and no colon of a time of day. */
const over = "(?![\\p{L}\\p{N}]|:\\d|[.,]\\d)";
const ordinal = "(?:st|nd|rd|th|er|re|e|\\.º|[ºª°.]|-?(?:го|е|й))?";
const of = "(?:(?:of|de|di|del|da|do)\\s{1,3}|d['’]\\s?)?";

function form(
  name: string,
  why: string,
  source: string,
  read: (parts: Parts, context: DateContext) => ReadDate | undefined,
  sure: FoundDate["sure"] = "strong",
): DateForm {
  return { name, why, pattern: new RegExp(source, "iuy"), sure, read };
}

/** 1 to 12, 0 for a misspelt month, undefined for any other word. */
function month(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  return monthNamed(name) ?? (isMisspeltMonth(name) ? 0 : undefined);
}

const eras: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

/** Asked from top to bottom at one place of the text; digits are 0 to 9 by then. The first that fits is the date. */
export const dateForms: readonly DateForm[] = [
  form(
    "edtf",
    "[..2022-02-04], 2022-02-04?: as Backfile itself writes dates",
    "(\\[[\\d.,X?~%\\s-]{4,60}\\]|\\d{4}(?:-(?:\\d{2}|XX)){0,2}[?~%]|\\d{4}-XX(?:-XX)?|\\d{3}X|\\d{4}(?:-\\d{2}){0,2}/(?:\\d{4}(?:-\\d{2}){0,2}|\\.\\.))",
    ([, text = ""]) => dated(text),
    "alone",
  ),
  form(
    "timestamp",
    "2022-02-04T23:30:00Z, as machines write it: the day is that of the file's time zone",
    `(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d{1,9})?\\s?(Z|[+-]\\d{2}:?\\d{2})?${over}`,
    ([, day = "", time = "", offset], { zone }) => {
      const date = offset === undefined ? edtf(day) : dayIn(`${day}T${time}${offset}`, zone);
      return date === undefined ? { how: "given", doubt: impossible } : { edtf: date, how: "given" };
    },
  ),
  form(
    "year-month-day",
    "2022-02-04, 2022/2/4, 2022. 2. 4.",
    `(\\d{4})(?:-|/|\\.\\s?)(\\d{1,2})(?:-|/|\\.\\s?)(\\d{1,2})\\.?${over}`,
    ([, y = "", m, d = ""]) => dateOf(y, Number(m) || 99, d),
  ),
  form(
    "year-month",
    "2022-02: a month is all that is known",
    `(\\d{4})[-/](\\d{2})(?![-/–]?\\d|\\p{L})`,
    ([, y = "", m]) => (Number(m) > 12 || Number(m) === 0 ? undefined : monthOf(y, Number(m))),
    "weak",
  ),
  form(
    "month-year-in-numbers",
    "02/2013, 2.2013: beside nothing but brackets or commas",
    `(\\d{1,2})[/.](\\d{4})(?![-/–.]?\\d|\\p{L})`,
    ([, m, y = ""]) => (Number(m) > 12 || Number(m) === 0 ? undefined : monthOf(y, Number(m))),
    "alone",
  ),
  form(
    "east-asian",
    "2022年2月4日（金）, 2022年2月, 2022년 2월 4일",
    `(\\d{4})\\s?[年년]\\s?(?:(\\d{1,2})\\s?[月월]\\s?)(?:(\\d{1,2})\\s?[日号號일])?(?:\\s?[（(][月火水木金土日월화수목금토일一二三四五六周週]{1,3}[）)])?(?![\\p{N}])`,
    ([, y = "", m, d]) => (d === undefined ? monthOf(y, Number(m) || 99) : dateOf(y, Number(m) || 99, d)),
  ),
  form(
    "japanese-era",
    "令和4年2月4日, 平成元年: years counted from the emperor's first",
    `(明治|大正|昭和|平成|令和)\\s?(\\d{1,2}|元)\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日(?:\\s?[（(][月火水木金土日][）)])?`,
    ([, era = "", count = "", m, d = ""]) =>
      dateOf(String((eras[era] ?? 0) + (count === "元" ? 1 : Number(count))), Number(m) || 99, d),
  ),
  form(
    "days-of-a-month",
    "Feb. 4-6, 2022: a weekend edition",
    `${word}\\s{0,3}(\\d{1,2})\\s?[-–]\\s?(\\d{1,2}),?\\s{1,3}(\\d{4})${over}`,
    ([, name, a = "", b = "", y = ""]) => {
      const number = month(name);
      return number === undefined ? undefined : daysOf(y, number, a, b);
    },
  ),
  form(
    "month-day-year",
    "Feb. 4, 2022, February 4th 2022, Feb 4 '22",
    `${word}\\s{0,4}(\\d{1,2})${ordinal}(?:\\s{0,3}[,،]\\s{0,4}|\\s{1,4}|[-/])${year}${over}`,
    ([, name, d = "", y = ""]) => {
      const number = month(name);
      return number === undefined ? undefined : dateOf(y, number, d);
    },
  ),
  form(
    "day-month-year",
    "4 February 2022, 4. Februar 2022, 4 de febrero de 2022, 18-Jul-20, 4 февраля 2022 г.",
    `(\\d{1,2})${ordinal}(?:\\s{0,4}|[-/])${of}${word}(?:/[\\p{L}\\p{M}]{2,20})?(?:\\s{0,2}[,،.]?\\s{1,4}|[-/]|(?<=\\.))(?:(?:de|del|of)\\s{1,3})?${year}(?:\\s{0,2}(?:г(?:ода|\\.)?|р(?:оку|\\.)?)(?!\\p{L})\\.?)?${over}`,
    ([, d = "", name, y = ""]) => {
      const number = month(name);
      return number === undefined ? undefined : dateOf(y, number, d);
    },
  ),
  form(
    "year-month-name-day",
    "2022. február 4., 2022 Feb 4",
    `(\\d{4})\\.?[\\s,-]{1,3}${word}[\\s-]{1,3}(\\d{1,2})\\.?${over}`,
    ([, y = "", name, d = ""]) => {
      const number = month(name);
      return number === undefined ? undefined : dateOf(y, number, d);
    },
  ),
  form(
    "numbers",
    "13/04/2022, 04.02.2022; 02/04/2022 may be two days",
    `(\\d{1,2})([/.-])\\s?(\\d{1,2})\\2\\s?${year}${over}`,
    ([, a = "", mark, b = "", y = ""], context) => numericDate(a, b, y, mark === ".", context),
  ),
  form(
    "month-year",
    "February 2022, febrero de 2022, Feb., 2022",
    `${word}(?:\\s{0,2}[,،]?\\s{1,4}|[-/])(?:(?:de|del|of)\\s{1,3})?(\\d{4})(?:\\s{0,2}(?:г(?:ода|\\.)?|р(?:оку|\\.)?)(?!\\p{L})\\.?)?${over}`,
    ([, name, y = ""]) => {
      const number = month(name);
      return number === undefined ? undefined : monthOf(y, number);
    },
  ),
  form(
    "month-day",
    "Feb. 4: this year's stories on many pages",
    `${word}\\s{0,4}(\\d{1,2})(?:st|nd|rd|th)?${over}`,
    ([, name, d = ""], context) => {
      const number = monthNamed(name ?? "");
      return number === undefined ? undefined : dayWithoutYear(number, d, context);
    },
    "weak",
  ),
  form(
    "day-month",
    "4 February, 4. Februar, 4 de febrero",
    `(\\d{1,2})${ordinal}\\s{0,4}${of}${word}${over}`,
    ([, d = "", name], context) => {
      const number = monthNamed(name ?? "");
      return number === undefined ? undefined : dayWithoutYear(number, d, context);
    },
    "weak",
  ),
  form(
    "east-asian-day",
    "2月4日",
    `(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日号號일]`,
    ([, m, d = ""], context) => dayWithoutYear(Number(m) || 99, d, context),
    "weak",
  ),
  form(
    "approximate-year",
    "about 1998, c. 1998",
    `(?:about|around|circa|ca?\\.?|um|etwa|vers|hacia|około|около|ок\\.)\\s{0,3}(\\d{4})${over}`,
    ([, y = ""]) => dated(`${y}~`),
    "alone",
  ),
  form("decade", "1980s", `(?:the\\s)?(\\d{3})0['’]?s(?!\\p{L})`, ([, y = ""]) => dated(`${y}X`), "alone"),
  form(
    "year",
    "1998; 2022年: alone on its line, since a headline may begin with it",
    `(1[89]\\d\\d|20\\d\\d|2100)\\s?(?:年|년|г\\.?|р\\.?)?${over}`,
    ([, y = ""]) => dated(y),
    "alone",
  ),
];

function dated(text: string): ReadDate | undefined {
  const date = edtf(text);
  return date === undefined ? undefined : { edtf: date, how: "given" };
}

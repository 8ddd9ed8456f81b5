/** The dates of one language. Every function is given finished words and puts them together. */
export interface DateForms {
  /** January to December, as they stand in a date. */
  readonly months: Twelve;
  /** The same where no day stands before them, in languages that decline them: `февраль`, but `4 февраля`. */
  readonly monthsAlone?: Twelve;
  /** Sunday to Saturday. */
  readonly weekdays: Seven;
  /** The same, two or three letters each. */
  readonly weekdaysShort: Seven;
  /** The day with which a calendar's week begins; 0 is Sunday. */
  readonly weekStart: 0 | 1 | 6;
  /** `4 February 2022` */
  day(day: number, month: number, year: string): string;
  /** `4 February`, of any year. */
  dayOfYear(day: number, month: number): string;
  /** `February 2022` */
  month(month: number, year: string): string;
  /** `2022` */
  year(year: string): string;
  /** `Friday, 4 February 2022` */
  longDay(weekday: string, day: string): string;
  /** `198X`: “some time in the 1980s” is given `1980`. */
  decade(first: string): string;
  /** `1987-XX`: “some time in 1987”. */
  within(point: Point): string;
  /** `?`: the source is not sure. */
  possibly(point: Point): string;
  /** `~`: near this date. */
  about(point: Point): string;
  /** `[..2022-02-04]`: that day or any before it. */
  upTo(point: Point): string;
  /** `[2022-02-04..]`: that day or any after it. */
  from(point: Point): string;
  /** `[2022-01-01..2022-02-04]`: one day of these. */
  between(first: Point, last: Point): string;
  /** `[2022-02-04,2022-04-02]`: one of these, at least two. */
  either(points: readonly Point[]): string;
  /** `2021/2022`: all the time from the one to the other. */
  span(first: Point, last: Point): string;
  /** `2021/..` */
  since(first: Point): string;
  /** `../2021` */
  until(last: Point): string;
}

/** A date in words and how exact it is: prepositions depend on that (`on 4 February`, `in February`). */
export interface Point {
  readonly text: string;
  readonly to: "day" | "month" | "year";
}

export type Seven = readonly [string, string, string, string, string, string, string];
export type Twelve = readonly [...Seven, string, string, string, string, string];

/** EDTF's unspecified year: 4 February of any. */
const yearly = /^XXXX-(\d{2})-(\d{2})$/;
const single = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

/**
 * A date in the language's words. A text that is no date comes back as it is, so that nothing is hidden.
 * Written without `Intl`: month names are ours, and the bytes are the same on every machine.
 */
export function dateInWords(date: string, forms: DateForms): string {
  const point = pointInWords(date, forms);
  if (point !== undefined) return point.text;
  const [, month, day] = yearly.exec(date) ?? [];
  if (month !== undefined && Number(month) >= 1 && Number(month) <= 12)
    return forms.dayOfYear(Number(day), Number(month));
  if (date.startsWith("[") && date.endsWith("]")) return setInWords(date, forms) ?? date;
  const slash = date.indexOf("/");
  return slash === -1 ? date : (spanInWords(date.slice(0, slash), date.slice(slash + 1), forms) ?? date);
}

function pointInWords(date: string, forms: DateForms): Point | undefined {
  const match = single.exec(date);
  if (match === null) return undefined;
  const [, year = "", month, day, sign] = match;
  const point = plain(year, month, day, forms);
  if (point === undefined || sign === undefined) return point;
  if (sign === "~") return { text: forms.about(point), to: point.to };
  const sure = sign === "%" ? { text: forms.about(point), to: point.to } : point;
  return { text: forms.possibly(sure), to: point.to };
}

function plain(year: string, month: string | undefined, day: string | undefined, forms: DateForms): Point | undefined {
  if (year.endsWith("XX")) {
    const century = year.slice(0, 2);
    return {
      text: forms.between(
        { text: forms.year(`${century}00`), to: "year" },
        { text: forms.year(`${century}99`), to: "year" },
      ),
      to: "year",
    };
  }
  if (year.endsWith("X")) return { text: forms.decade(`${year.slice(0, 3)}0`), to: "year" };
  const whole: Point = { text: forms.year(year), to: "year" };
  if (month === undefined) return whole;
  if (month === "XX") return { text: forms.within(whole), to: "year" };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const part: Point = { text: forms.month(Number(month), year), to: "month" };
  if (day === undefined) return part;
  if (day === "XX") return { text: forms.within(part), to: "month" };
  return { text: forms.day(Number(day), Number(month), year), to: "day" };
}

function setInWords(date: string, forms: DateForms): string | undefined {
  const inner = date.slice(1, -1);
  const dots = inner.indexOf("..");
  if (dots === -1) {
    const points = inner.split(",").map((member) => pointInWords(member.trim(), forms));
    if (!points.every((point) => point !== undefined)) return undefined;
    const [only] = points;
    return points.length === 1 ? only?.text : forms.either(points);
  }
  const first = pointInWords(inner.slice(0, dots), forms);
  const last = pointInWords(inner.slice(dots + 2), forms);
  // A story between two of one day in an ordered list is of that day.
  if (first !== undefined && first.text === last?.text) return first.text;
  if (first !== undefined && last !== undefined) return forms.between(first, last);
  if (last !== undefined) return forms.upTo(last);
  return first === undefined ? undefined : forms.from(first);
}

function spanInWords(from: string, to: string, forms: DateForms): string | undefined {
  const first = pointInWords(from, forms);
  const last = pointInWords(to, forms);
  if (first !== undefined && last !== undefined) return forms.span(first, last);
  if (last !== undefined) return forms.until(last);
  return first === undefined ? undefined : forms.since(first);
}

/** 0 is Sunday; undefined when the text is no full date. By Sakamoto's rule, in the Gregorian calendar. */
export function weekdayOf(date: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})[?~%]?$/.exec(date);
  if (match === null) return undefined;
  const month = Number(match[2]);
  const year = Number(match[1]) - (month < 3 ? 1 : 0);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1];
  if (shift === undefined) return undefined;
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + Number(match[3])) % 7;
}

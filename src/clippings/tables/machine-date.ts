import { dayIn, type Edtf, edtf } from "../../basics/edtf.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * `Fri, 17 Jul 2020 23:33:00 +0000` (RFC 5322), `Sat Jul 18 09:12:00 +0000 2020` and `Sat Jul 18 09:12:00 UTC 2020`
 * (ctime), `Sat Jul 18 2020 09:12:00 GMT+0100 (BST)` (ECMAScript), `2020-07-18 09:12:00 UTC`, `2020-07-18T09:12:00+00`.
 */
const mailDate =
  /^(?:[a-z]{3,9},?\s)?(?<day>\d{1,2})\s(?<month>[a-z]{3})\s(?<year>\d{4})\s(?<time>\d{1,2}:\d{2}(?::\d{2})?)\s?(?<offset>[+-]\d{4}|gmt|utc|z)$/i;
const ctimeDate =
  /^[a-z]{3}\s{1,2}(?<month>[a-z]{3})\s{1,2}(?<day>\d{1,2})\s(?<time>\d{2}:\d{2}:\d{2})\s(?<offset>[+-]\d{4}|gmt|utc|z)\s(?<year>\d{4})$/i;
const scriptDate =
  /^[a-z]{3}\s(?<month>[a-z]{3})\s(?<day>\d{1,2})\s(?<year>\d{4})\s(?<time>\d{2}:\d{2}:\d{2})\s(?:gmt|utc)(?<offset>[+-]\d{4})(?:\s\([^()]{1,60}\))?$/i;
const isoDate =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[T ](?<time>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(?<offset>[+-]\d{2}|utc|gmt)$/i;

/**
 * The day of a date that a program wrote with its zone, in ways in which no paper prints one: the day is that of the
 * archive's zone.
 */
export function machineDay(text: string, zone: string): Edtf | undefined {
  if (text.length > 100) return undefined;
  const parts = [mailDate, ctimeDate, scriptDate, isoDate].map((form) => form.exec(text)?.groups).find((one) => one);
  if (parts === undefined) return undefined;
  const { year = "", month = "", day = "", time = "", offset = "" } = parts;
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.toLowerCase()) + 1;
  const iso = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const shift = /^[+-]/.test(offset) ? offset : "Z";
  return dayIn(`${iso}T${time.padStart(time.length < 6 ? 5 : 8, "0")}${shift}`, zone);
}

/** Seconds or milliseconds since 1970, between 1973 and 2100: earlier ones are as likely to be other numbers. */
export function epochDay(text: string, zone: string): Edtf | undefined {
  const [, whole = "", thousandths] = /^(\d{9,10}|\d{12,13})(\.\d{1,9})?$/.exec(text) ?? [];
  if (whole === "" || (thousandths !== undefined && whole.length > 10)) return undefined;
  const milliseconds = Number(whole) * (whole.length > 10 ? 1 : 1000);
  if (milliseconds < 100_000_000_000 || milliseconds >= 4_102_444_800_000) return undefined;
  return dayIn(new Date(milliseconds).toISOString(), zone);
}

/** Days since the end of 1899, as spreadsheets count them (with their 29 February 1900): 44030 is 2020-07-18. */
export function spreadsheetDay(text: string): Edtf | undefined {
  const days = Number(/^(\d{5})(?:\.\d+)?$/.exec(text)?.[1]);
  if (!Number.isFinite(days)) return undefined;
  return edtf(new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10));
}

/** `20200718`, `20200718T091200`: ISO 8601 without its marks; `2020.07` is a month. */
export function compactDay(text: string): Edtf | undefined {
  const [, inYear, inMonth] = /^(1[6-9]\d\d|20\d\d)\.(\d\d)$/.exec(text) ?? [];
  if (inYear !== undefined) return edtf(`${inYear}-${inMonth}`);
  const [, year, month, day] = /^(1[6-9]\d\d|20\d\d)(\d\d)(\d\d)(?:T?\d{4}(?:\d\d)?)?$/.exec(text) ?? [];
  return year === undefined ? undefined : edtf(`${year}-${month}-${day}`);
}

import { dayIn, type Edtf, edtf } from "../../basics/edtf.ts";

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

import { type Edtf, edtf } from "../../../basics/edtf.ts";
import { monthNamed } from "../../../languages/reading/months.ts";
import { type Moment, readMoment } from "../moment.ts";

/** The zones whose names mean the same everywhere. A day in any other is taken as printed. */
const universal = /^(?:GMT|UTC|Z)$/i;

/**
 * IPTC 7901's date and time at the end of a message: day, hour and minute in six digits, the zone if it is named, month
 * and year: `211259 Nov 18`, `242200 GMT Jun 17`. The format is of 1979, so that two digits mean one year.
 */
export function stampOf7901(text: string, zone: string): Moment | undefined {
  const match = /^\s*(\d\d)(\d\d)(\d\d)\s*([A-Z]{1,5})?\s+(\p{L}{3,10})\.?\s+(\d{4}|\d\d)\b/u.exec(text);
  if (match === null) return undefined;
  const [, day = "", hour = "", minute = "", offset, month = "", year = ""] = match;
  const number = monthNamed(month);
  if (number === undefined) return undefined;
  return momentOf([fullYear(year), String(number).padStart(2, "0"), day], `${hour}:${minute}`, offset, zone);
}

/** ANPA 1312's: `AP-WF-11-13-13 1509GMT`, month, day and year, then the time. */
export function stampOf1312(text: string, zone: string): Moment | undefined {
  const match = /(?<!\d)(\d\d)-(\d\d)-(\d\d)\s+(\d\d)(\d\d)\s*([A-Z]{1,4})?/.exec(text);
  if (match === null) return undefined;
  const [, month = "", day = "", year = "", hour = "", minute = "", offset] = match;
  return momentOf([fullYear(year), month, day], `${hour}:${minute}`, offset, zone);
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return (Number(year) < 79 ? "20" : "19") + year;
}

function momentOf(
  [year, month, day]: readonly [string, string, string],
  time: string,
  offset: string | undefined,
  zone: string,
): Moment | undefined {
  const date = `${year}-${month}-${day}`;
  const isUniversal = offset !== undefined && universal.test(offset);
  const moment = readMoment(`${date}T${time}${isUniversal ? "Z" : ""}`, { zone });
  if (moment !== undefined) return moment;
  const plain: Edtf | undefined = edtf(date);
  return plain === undefined ? undefined : { day: plain, at: undefined };
}

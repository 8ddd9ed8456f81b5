import { dayIn, type Edtf, edtf } from "../../basics/edtf.ts";
import { parseDate } from "../dates/parse-date.ts";
import type { DateContext } from "../dates/read-date.ts";

/** A point in time as a wire writes it, and the day it is in the archive's zone. */
export interface Moment {
  readonly day: Edtf;
  /** Milliseconds since 1970; without an offset as if in UTC. Only for putting versions in order. */
  readonly at: number | undefined;
}

/** No date of a wire is longer. */
const longest = 120;

/** `2022-02-04T23:30:00+01:00`, and without marks as NITF and NewsML 1 have it: `20220204T233000+0100`, `20220204`. */
const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * The moment that a text writes: ISO 8601 with or without marks, a year or a month alone, or a date as people write it.
 * What has an offset is the day in the archive's zone; without one the day is taken as written.
 */
export function readMoment(text: string, context: DateContext): Moment | undefined {
  const written = text.trim();
  if (written === "" || written.length > longest) return undefined;
  const parts = iso.exec(written);
  if (parts !== null) return isoMoment(parts, context.zone);
  const day = /^\d{4}(?:-\d\d)?$/.test(written) ? edtf(written) : parseDate(written, context)?.edtf;
  return day === undefined ? undefined : { day, at: undefined };
}

function isoMoment(parts: RegExpExecArray, zone: string): Moment | undefined {
  const [, year = "", month = "", date = "", hour, minute = "00", second = "00", offset] = parts;
  const day = `${year}-${month}-${date}`;
  if (edtf(day) === undefined) return undefined;
  if (hour === undefined) return { day: day as Edtf, at: Date.UTC(Number(year), Number(month) - 1, Number(date)) };
  const local = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute), Number(second));
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  if (offset === undefined) return { day: day as Edtf, at: local };
  const sign = offset.toUpperCase() === "Z" ? "Z" : `${offset.slice(0, 3)}:${offset.replace(":", "").slice(3) || "00"}`;
  const there = dayIn(`${day}T${hour}:${minute}:${second === "60" ? "59" : second}${sign}`, zone);
  return there === undefined ? undefined : { day: there, at: local - minutesOf(sign) * 60_000 };
}

function minutesOf(offset: string): number {
  if (offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith("-") ? -minutes : minutes;
}

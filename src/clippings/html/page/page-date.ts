import { dayIn, type Edtf, edtf } from "../../../basics/edtf.ts";
import { machineDay } from "../../dates/machine-date.ts";
import { parseDate } from "../../dates/parse-date.ts";
import type { Doubt } from "../../dates/read-date.ts";

export interface PageDate {
  readonly edtf?: Edtf;
  readonly how: "given" | "inferred";
  readonly doubt?: Doubt;
}

/**
 * A date in a page's data: as machines write it, or as people do. A moment with an offset is the day in the archive's
 * zone.
 */
export function pageDate(text: string, zone: string, language: string | undefined): PageDate | undefined {
  const given = text.trim();
  const machine = compact(given, zone) ?? machineDay(given, zone) ?? dayOfTime(given);
  if (machine !== undefined) return { edtf: machine, how: "given" };
  const found = parseDate(given, { zone, ...(language === undefined ? {} : { language }) });
  return found === undefined || found.updated ? undefined : found;
}

/** `20220204`, `20220204T233000Z`, `20220204233000`, `1643932800`, `1643932800000`. */
function compact(text: string, zone: string): Edtf | undefined {
  const seconds = /^(1\d{9})(?:\d{3})?$/.exec(text)?.[1];
  if (seconds !== undefined) return dayIn(new Date(Number(seconds) * 1000).toISOString(), zone);
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{4,6}(?:Z|[+-]\d{2}:?\d{2})?))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  const [, hour, minute, second = "", offset] = /^(\d{2})(\d{2})(\d{2})?(Z|[+-].*)$/.exec(time ?? "") ?? [];
  return offset === undefined
    ? edtf(date)
    : dayIn(`${date}T${hour}:${minute}${second === "" ? "" : `:${second}`}${offset}`, zone);
}

/** `2022-02-04 23:30:00`: the day stands there, and no zone in which it would be another. */
function dayOfTime(text: string): Edtf | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})[T\s]\d{2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?$/i.exec(text) ?? [];
  return day === undefined ? undefined : edtf(day);
}

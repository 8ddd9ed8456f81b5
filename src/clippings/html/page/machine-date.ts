import { dayIn, type Edtf, edtf } from "../../../basics/edtf.ts";
import { parseDate } from "../../dates/parse-date.ts";
import type { Doubt } from "../../dates/read-date.ts";

export interface PageDate {
  readonly edtf?: Edtf;
  readonly how: "given" | "inferred";
  readonly doubt?: Doubt;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * A date in a page's data: as machines write it, or as people do. A moment with an offset is the day in the archive's
 * zone.
 */
export function pageDate(text: string, zone: string, language: string | undefined): PageDate | undefined {
  const given = text.trim();
  const machine = compact(given, zone) ?? rfc(given, zone) ?? loose(given, zone);
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

/** `Fri, 04 Feb 2022 23:30:00 GMT`, `Fri Feb 04 2022 23:30:00 GMT+0100 (CET)`, `Fri Feb 04 23:30:00 EST 2022`. */
function rfc(text: string, zone: string): Edtf | undefined {
  const mail =
    /^(?:[a-z]{3,9},?\s{1,3})?(\d{1,2})[\s-]([a-z]{3})[a-z]{0,6}[\s-](\d{4})\s{1,3}(\d{2}):(\d{2})(?::\d{2})?\s{0,3}(Z|GMT|UTC|[+-]\d{4})(?:\s{0,3}\([^)]{0,60}\))?$/i.exec(
      text,
    );
  if (mail !== null) return moment(mail[3], mail[2], mail[1], mail[4], mail[5], mail[6], zone);
  const js =
    /^[a-z]{3}\s{1,3}([a-z]{3})\s{1,3}(\d{1,2})\s{1,3}(\d{4})\s{1,3}(\d{2}):(\d{2})(?::\d{2})?\s{0,3}(?:GMT|UTC)([+-]\d{4})?(?:\s{0,3}\([^)]{0,60}\))?$/i.exec(
      text,
    );
  if (js !== null) return moment(js[3], js[1], js[2], js[4], js[5], js[6] ?? "Z", zone);
  // Of this one no offset is known but UTC's: its day is taken as it stands.
  const unix =
    /^[a-z]{3}\s{1,3}([a-z]{3})\s{1,3}(\d{1,2})\s{1,3}(\d{2}):(\d{2})(?::\d{2})?\s{1,3}([a-z]{3,5})\s{1,3}(\d{4})$/i.exec(
      text,
    );
  if (unix !== null)
    return moment(
      unix[6],
      unix[1],
      unix[2],
      unix[3],
      unix[4],
      /^(?:GMT|UTC)$/i.test(unix[5] ?? "") ? "Z" : undefined,
      zone,
    );
  return undefined;
}

/** `2022-02-04 23:30:00 +0100`, `2022-02-04T23:30+01`: nearly as it should be. */
function loose(text: string, zone: string): Edtf | undefined {
  const [, day, time, offset] =
    /^(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s{0,3}(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i.exec(
      text,
    ) ?? [];
  if (day === undefined) return undefined;
  if (offset === undefined) return edtf(day);
  return dayIn(`${day}T${time}${/^[a-z]/i.test(offset) ? "Z" : offset}`, zone);
}

function moment(
  year = "",
  name = "",
  day = "",
  hour = "",
  minute = "",
  offset: string | undefined,
  zone: string,
): Edtf | undefined {
  const month = months.indexOf(name.toLowerCase().slice(0, 3)) + 1;
  if (month === 0) return undefined;
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (offset === undefined) return edtf(date);
  return dayIn(`${date}T${hour}:${minute}${/^[a-z]/i.test(offset) ? "Z" : offset}`, zone);
}

import { dayIn, type Edtf, edtf } from "../../basics/edtf.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `Fri, 17 Jul 2020 23:33:00 +0000` (RFC 5322, and RFC 850 with dashes), with the zone's name behind it or without. */
const mailDate =
  /^(?:[a-z]{3,9},?\s{1,3})?(?<day>\d{1,2})[\s-](?<month>[a-z]{3})[a-z]{0,6}[\s-](?<year>\d{4})\s{1,3}(?<time>\d{1,2}:\d{2}(?::\d{2})?)\s{0,3}(?<offset>[+-]\d{4}|gmt|utc|z)(?:\s{0,3}\([^()]{0,60}\))?$/i;
/** `Sat Jul 18 2020 09:12:00 GMT+0100 (BST)` (ECMAScript). */
const scriptDate =
  /^[a-z]{3}\s{1,3}(?<month>[a-z]{3})\s{1,3}(?<day>\d{1,2})\s{1,3}(?<year>\d{4})\s{1,3}(?<time>\d{2}:\d{2}(?::\d{2})?)\s{0,3}(?:gmt|utc)(?<offset>[+-]\d{4})?(?:\s{0,3}\([^()]{0,60}\))?$/i;
/** `Sat Jul 18 09:12:00 +0000 2020`, `Sat Jul 18 09:12:00 EST 2020` (ctime). */
const ctimeDate =
  /^[a-z]{3}\s{1,3}(?<month>[a-z]{3})\s{1,3}(?<day>\d{1,2})\s{1,3}(?<time>\d{2}:\d{2}(?::\d{2})?)\s{1,3}(?<offset>[+-]\d{4}|[a-z]{1,5})\s{1,3}(?<year>\d{4})$/i;
/** `2020-07-18 09:12:00 UTC`, `2020-07-18T09:12:00+00`: nearly as it should be. */
const isoDate =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[T\s](?<time>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s{0,3}(?<offset>[+-]\d{2}(?::?\d{2})?|utc|gmt|z)$/i;

const forms = [mailDate, scriptDate, ctimeDate, isoDate];
/** No date of a machine is longer, in characters. */
const longest = 120;

/**
 * The day of a date that a program wrote with its zone, in ways in which no paper prints one. The day is that of the
 * archive's zone; where the zone is told by a name of which no offset is known, `EST`, the day is taken as it stands.
 */
export function machineDay(text: string, zone: string): Edtf | undefined {
  if (text.length > longest) return undefined;
  const parts = forms.map((form) => form.exec(text)?.groups).find((one) => one);
  if (parts === undefined) return undefined;
  const { year = "", month = "", day = "", time = "", offset = "z" } = parts;
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.toLowerCase()) + 1;
  const iso = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (/^[+-]/.test(offset)) return dayIn(`${iso}T${whole(time)}${offset}`, zone);
  return /^(?:gmt|utc|z)$/i.test(offset) ? dayIn(`${iso}T${whole(time)}Z`, zone) : edtf(iso);
}

/** `9:12` is `09:12`. */
function whole(time: string): string {
  return time.indexOf(":") === 1 ? `0${time}` : time;
}

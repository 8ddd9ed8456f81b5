import { calendar, type Edtf } from "../../basics/edtf.ts";
import { remembered } from "../../basics/remembered.ts";
import type { CslDate, CslDay } from "./csl.ts";

/**
 * When a story appeared, as far as a citation may say so: `2022-02-XX` is of February 2022, `1998~` and `1998?` are of
 * about 1998, `2021-12-30/2022-01-05` is a span. A bound (`[..2022-02-04]`), a choice of days, a decade and a span that
 * is open name no date, and a citation says “n.d.”.
 */
export const issued = remembered((date): CslDate | undefined => {
  const ends = date.split("/");
  const days = ends.map(dayOf);
  const [from, to] = days;
  if (from === undefined || days.length > 2 || days.includes(undefined)) return undefined;
  const about = ends.some((end) => /[?~%]$/.test(end));
  return { "date-parts": to === undefined ? [from] : [from, to], ...(about && { circa: true }) };
});

function dayOf(text: string): CslDay | undefined {
  const parts = calendar(text as Edtf);
  if (parts === undefined) return undefined;
  const { year, month, day } = parts;
  if (month === undefined) return [Number(year)];
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)];
}

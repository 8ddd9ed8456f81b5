import type { CslDate, CslDay } from "./csl.ts";

/** In English, as the styles have them, whatever language the archive speaks. */
const months = [
  ..."January February March April May June".split(" "),
  ..."July August September October November December".split(" "),
] as const;
const monthsShort = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");

/** `February 4, 2022`, `February 2022`, `2022`, `February 4–6, 2022`, `December 30, 2021–January 5, 2022` */
export function americanDate({ "date-parts": [from, to] }: CslDate): string {
  if (to === undefined) return american(from);
  if (from[0] !== to[0] || from[1] === undefined || to[1] === undefined) return `${american(from)}–${american(to)}`;
  const days = monthDays(from, to);
  return from[2] === undefined && to[2] === undefined ? `${days} ${from[0]}` : `${days}, ${from[0]}`;
}

function american([year, month, day]: CslDay): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${months[month - 1]} ${year}` : `${months[month - 1]} ${day}, ${year}`;
}

/** `2022, February 4`, `2022, February`, `2022`, `2022, February 4–6`, `2021, December 30–2022, January 5` */
export function yearFirstDate({ "date-parts": [from, to] }: CslDate): string {
  if (to === undefined) return yearFirst(from);
  if (from[0] !== to[0] || from[1] === undefined || to[1] === undefined) return `${yearFirst(from)}–${yearFirst(to)}`;
  return `${from[0]}, ${monthDays(from, to)}`;
}

function yearFirst([year, month, day]: CslDay): string {
  return month === undefined ? String(year) : `${year}, ${monthDay(month, day)}`;
}

/** `4 Feb. 2022`, `Feb. 2022`, `2022`, `4–6 Feb. 2022`, `30 Dec. 2021–5 Jan. 2022` */
export function dayFirstDate({ "date-parts": [from, to] }: CslDate): string {
  if (to === undefined) return dayFirst(from, true);
  if (from[0] !== to[0] || from[1] === undefined) return `${dayFirst(from, true)}–${dayFirst(to, true)}`;
  if (from[1] === to[1] && from[2] !== undefined && to[2] !== undefined) return `${from[2]}–${dayFirst(to, true)}`;
  return `${dayFirst(from, false)}–${dayFirst(to, true)}`;
}

function dayFirst([year, month, day]: CslDay, withYear: boolean): string {
  const parts = [day, month === undefined ? undefined : monthsShort[month - 1], withYear ? year : undefined];
  return parts.filter((part) => part !== undefined).join(" ");
}

/** Of one year: `February 4–6`, `February 28–March 2`, `January–March` */
function monthDays([, one = 1, first]: CslDay, [, other = 1, last]: CslDay): string {
  if (one === other && first !== undefined && last !== undefined) return `${monthDay(one, first)}–${last}`;
  return `${monthDay(one, first)}–${monthDay(other, last)}`;
}

function monthDay(month: number, day: number | undefined): string {
  return day === undefined ? (months[month - 1] ?? "") : `${months[month - 1]} ${day}`;
}

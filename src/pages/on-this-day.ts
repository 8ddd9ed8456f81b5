import type { Filed } from "../archive/archive.ts";
import { pagePath, type SitePath } from "../basics/address.ts";
import type { Edtf } from "../basics/edtf.ts";
import { bareList } from "./bare-list.ts";
import type { Desk } from "./desk.ts";
import { listPage, singlePage } from "./keys.ts";
import type { ListView, Place } from "./list-views.ts";
import type { PlannedPage } from "./page.ts";
import { split } from "./periods.ts";

/** The page of a day lists all its stories up to this number; beyond it, some of each year and the ways to the rest. */
const whole = 150;
/** How many a year shows at most where not all are shown; where there are many years, fewer. */
const shown = 5;

const room = "on-this-day";

/** The page of a day in all years: of `2022-02-04` it is `/on-this-day/02-04/`. */
export function anniversaryPath(day: string): SitePath {
  return pagePath(room, day.slice(5));
}

/**
 * The calendar of all years laid upon each other, and a page for each of its days that has stories. The calendar tells
 * no numbers, so that a story changes it only where it is the first of its day.
 */
export function planOnThisDay(desk: Desk): PlannedPage[] {
  const days = byDay(desk.archive.stories);
  const places = days.map(([day]) => place(day));
  return [
    singlePage("on-this-day", pagePath(room), () => ({ days: places })),
    ...days.map(([day, stories], index) => {
      const beside = { older: places[index - 1] ?? null, newer: places[index + 1] ?? null };
      return listPage("anniversary", anniversaryPath(day), () => ({ ...dayList(day, stories), ...beside }), desk);
    }),
  ];
}

/** The stories whose day is known, by month and day (`XXXX-02-04`, in EDTF), January first. */
function byDay(stories: readonly Filed[]): [Edtf, Filed[]][] {
  const days = new Map<string, Filed[]>();
  // Those of one day come one after another.
  let last: Edtf | null = null;
  let own: Filed[] = [];
  for (const filed of stories) {
    const day = filed.when?.day ?? null;
    if (day === null) continue;
    if (day !== last) {
      last = day;
      const key = day.slice(4);
      own = days.get(key) ?? [];
      days.set(key, own);
    }
    own.push(filed);
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, own]) => [`XXXX${key}` as Edtf, own]);
}

function dayList(day: Edtf, stories: readonly Filed[]): ListView<Filed> {
  // Those of one year and this day are of one day, so that the day's page has them all.
  const years = split(stories, "year").parts.map(({ cut, stories: own }) => {
    return { cut, path: pagePath(...`${cut}${day.slice(4)}`.split("-")), stories: own };
  });
  const list = { ...bareList, cut: day, count: stories.length };
  if (stories.length <= whole) return { ...list, groups: years };
  const each = Math.max(1, Math.min(shown, Math.floor(whole / years.length)));
  return {
    ...list,
    groups: years.map((year) => ({ ...year, stories: year.stories.slice(0, each) })),
    further: years.map(({ cut, path, stories: own }) => ({ name: null, cut, path, count: own.length })),
  };
}

function place(day: Edtf): Place {
  return { name: null, cut: day, path: anniversaryPath(day) };
}

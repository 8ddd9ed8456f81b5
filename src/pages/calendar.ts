import { pagePath } from "../basics/address.ts";
import type { Desk } from "./desk.ts";
import { listPage } from "./keys.ts";
import type { PlannedPage } from "./page.ts";
import { periodList, placed } from "./period-page.ts";
import { type Cutting, type Period, periods } from "./periods.ts";

/** Every prefix of a story's address is a page, so every month and day has one. */
const cutting: Cutting = { year: 100, month: 500, everywhere: true };

/** The years of the archive, newest first, with their months and days. */
export function calendarYears(desk: Desk): Period[] {
  return periods(desk.archive.stories, pagePath(), cutting);
}

/** The pages of all years, months and days that have stories. */
export function planCalendar(years: readonly Period[], desk: Desk): PlannedPage[] {
  return placed(years, []).map((each) => {
    return listPage(each.period.unit, each.period.path, () => periodList(each, null), desk);
  });
}

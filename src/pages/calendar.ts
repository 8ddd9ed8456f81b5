import { pagePath } from "../basics/address.ts";
import type { Desk } from "./desk.ts";
import type { PlannedPage } from "./page.ts";
import { placed, sheetView } from "./sheet-page.ts";
import { type Cutting, type Sheet, sheets } from "./sheets.ts";

/** Every prefix of a story's address is a page, so every month and day has one. */
const cutting: Cutting = { year: 100, month: 500, everywhere: true };

/** The years of the archive, newest first, with their months and days. */
export function calendarSheets(desk: Desk): Sheet[] {
  return sheets(desk.archive.stories, pagePath(), cutting, desk);
}

/** The pages of all years, months and days that have stories. */
export function planCalendar(years: readonly Sheet[], desk: Desk): PlannedPage[] {
  return placed(years, []).map((each) => {
    return { kind: each.sheet.unit, path: each.sheet.path, view: () => sheetView(each, null, desk) };
  });
}

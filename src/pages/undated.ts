import type { Filed } from "../archive/archive.ts";
import { pagePath } from "../basics/address.ts";
import { bareList } from "./bare-list.ts";
import type { Desk } from "./desk.ts";
import { listPage } from "./keys.ts";
import type { Counted, ListView } from "./list-views.ts";
import type { PlannedPage } from "./page.ts";

export const undatedPath = pagePath("undated");

/** The stories that state no year, in the archive's order. */
export function undatedStories(desk: Desk): Filed[] {
  return desk.archive.stories.filter((filed) => filed.when === null);
}

/** Undated as the lists name it; null when every story is dated, and then it has no page. */
export function undatedCount(undated: readonly Filed[]): Counted | null {
  if (undated.length === 0) return null;
  return { name: "undated", path: undatedPath, count: undated.length, first: null, last: null };
}

export function planUndated(undated: readonly Filed[], desk: Desk): PlannedPage[] {
  return undated.length === 0 ? [] : [listPage("undated", undatedPath, () => undatedList(undated), desk)];
}

function undatedList(undated: readonly Filed[]): ListView<Filed> {
  return {
    ...bareList,
    cut: "undated",
    count: undated.length,
    groups: [{ cut: null, path: null, stories: undated }],
  };
}

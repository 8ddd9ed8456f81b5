import type { Filed } from "../archive/archive.ts";
import { pagePath } from "../basics/address.ts";
import { byCount, countedShelves, countedYears } from "./counted.ts";
import type { Desk } from "./desk.ts";
import { singlePage } from "./keys.ts";
import type { PlannedPage } from "./page.ts";
import type { Period } from "./periods.ts";
import { undatedCount } from "./undated.ts";

/** The search page, with ways in for those who have no script. */
export function planSearch(years: readonly Period[], undated: readonly Filed[], desk: Desk): PlannedPage[] {
  return [
    singlePage("search", pagePath("search"), () => ({
      sections: countedShelves(byCount(desk.archive.sections)),
      years: countedYears(years),
      undated: undatedCount(undated),
    })),
  ];
}

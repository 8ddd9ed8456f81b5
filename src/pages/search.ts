import { pagePath } from "../basics/address.ts";
import { byCount, countedShelves, countedYears } from "./counted.ts";
import type { Desk } from "./desk.ts";
import type { PlannedPage } from "./page.ts";
import type { Period } from "./periods.ts";

/** The search page, with ways in for those who have no script. */
export function planSearch(years: readonly Period[], desk: Desk): PlannedPage[] {
  return [
    {
      kind: "search",
      path: pagePath("search"),
      view: () => ({
        sections: countedShelves(byCount(desk.archive.sections), desk),
        years: countedYears(years, desk),
      }),
    },
  ];
}

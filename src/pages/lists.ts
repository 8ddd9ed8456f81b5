import type { Filed, Shelf } from "../archive/archive.ts";
import { pagePath } from "../basics/address.ts";
import { countedShelves, countedYears } from "./counted.ts";
import type { Desk } from "./desk.ts";
import { singlePage } from "./keys.ts";
import type { IndexView } from "./list-views.ts";
import type { PlannedPage } from "./page.ts";
import type { Period } from "./periods.ts";
import { type Introduced, introduction } from "./person-view.ts";
import { undatedCount } from "./undated.ts";

/** The lists of all authors, sections, publications and years. They are there even when empty: every page leads to them. */
export function planLists(years: readonly Period[], undated: readonly Filed[], desk: Desk): PlannedPage[] {
  const { authors, sections, publications } = desk.archive;
  return [
    singlePage("authors", pagePath("authors"), () => alphabet(authors)),
    singlePage("sections", pagePath("sections"), () => alphabet(sections)),
    singlePage("publications", pagePath("publications"), () => alphabet(publications)),
    singlePage("years", pagePath("years"), () => ({
      entries: countedYears(years),
      undated: undatedCount(undated),
    })),
  ];
}

/** By name, as the archive has them. */
function alphabet(shelves: readonly Shelf[]): IndexView {
  const entries = countedShelves(shelves).map((entry, index): Introduced => {
    const { person } = shelves[index] ?? {};
    const line = person === undefined ? null : introduction(person);
    return line === null ? entry : { ...entry, line };
  });
  return { entries, undated: null };
}

import type { Filed, Shelf } from "../archive/archive.ts";
import { pagePath } from "../basics/address.ts";
import { countedShelves, countedYears } from "./counted.ts";
import type { Desk } from "./desk.ts";
import type { PlannedPage } from "./page.ts";
import type { Period } from "./periods.ts";
import { undatedCount } from "./undated.ts";
import type { IndexView } from "./views.ts";

/** The lists of all authors, sections, publications and years. They are there even when empty: every page leads to them. */
export function planLists(years: readonly Period[], undated: readonly Filed[], desk: Desk): PlannedPage[] {
  const { authors, sections, publications } = desk.archive;
  return [
    { kind: "authors", path: pagePath("authors"), view: () => alphabet(authors, desk) },
    { kind: "sections", path: pagePath("sections"), view: () => alphabet(sections, desk) },
    { kind: "publications", path: pagePath("publications"), view: () => alphabet(publications, desk) },
    {
      kind: "years",
      path: pagePath("years"),
      view: () => ({ entries: countedYears(years, desk), undated: undatedCount(undated) }),
    },
  ];
}

/** By name, as the archive has them. */
function alphabet(shelves: readonly Shelf[], desk: Desk): IndexView {
  return { entries: countedShelves(shelves, desk), undated: null };
}

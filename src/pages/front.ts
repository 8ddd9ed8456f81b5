import type { Filed } from "../archive/archive.ts";
import { pagePath } from "../basics/address.ts";
import { byCount, countedShelves, countedYears } from "./counted.ts";
import type { Desk } from "./desk.ts";
import { singlePage } from "./keys.ts";
import { newest } from "./newest.ts";
import type { PlannedPage } from "./page.ts";
import type { Period } from "./periods.ts";
import { undatedCount } from "./undated.ts";
import type { FrontView } from "./views.ts";

const newestStories = 12;
const fullestAuthors = 24;

/** The front page: the newest stories and the ways into the archive. */
export function planFront(years: readonly Period[], undated: readonly Filed[], desk: Desk): PlannedPage[] {
  return [singlePage("front", pagePath(), () => frontView(years, undated, desk))];
}

function frontView(years: readonly Period[], undated: readonly Filed[], desk: Desk): FrontView {
  const { stories, authors, sections, publications } = desk.archive;
  return {
    newest: newest(stories, newestStories).map((filed) => desk.teaser(filed)),
    sections: countedShelves(byCount(sections)),
    authors: countedShelves(byCount(authors).slice(0, fullestAuthors)),
    moreAuthors: authors.length > fullestAuthors,
    publications: countedShelves(byCount(publications)),
    years: countedYears(years),
    undated: undatedCount(undated),
    count: stories.length,
  };
}

import type { Filed, Shelf } from "../archive/archive.ts";
import { pagePath } from "../basics/address.ts";
import { listChanged } from "./changed.ts";
import { byCount, countedShelves, countedYears } from "./counted.ts";
import type { Desk } from "./desk.ts";
import { singlePage } from "./keys.ts";
import { newest } from "./newest.ts";
import type { PlannedPage } from "./page.ts";
import type { Period } from "./periods.ts";
import { undatedCount } from "./undated.ts";
import type { FrontView, SectionFront } from "./views.ts";

const newestStories = 12;
const fullestAuthors = 24;
/** So many that they stand in whole rows, be these of three or of two. */
const fullestSections = [6, 3, 2];
const storiesOfSection = 3;

/** The front page: the newest stories and the ways into the archive. */
export function planFront(years: readonly Period[], undated: readonly Filed[], desk: Desk): PlannedPage[] {
  const page = singlePage("front", pagePath(), () => frontView(years, undated, desk));
  return [{ ...page, changed: (online) => listChanged(newest(desk.archive.stories, newestStories), online) }];
}

function frontView(years: readonly Period[], undated: readonly Filed[], desk: Desk): FrontView {
  const { stories, authors, sections, publications } = desk.archive;
  const top = newest(stories, newestStories);
  return {
    newest: top.map((filed) => desk.teaser(filed)),
    fronts: sectionFronts(byCount(sections), top, desk),
    sections: countedShelves(byCount(sections)),
    authors: countedShelves(byCount(authors).slice(0, fullestAuthors)),
    moreAuthors: authors.length > fullestAuthors,
    publications: countedShelves(byCount(publications)),
    years: countedYears(years),
    undated: undatedCount(undated),
    count: stories.length,
  };
}

/** The fullest sections that have as many stories as are shown beside those that stand above; one alone says nothing. */
function sectionFronts(sections: readonly Shelf[], above: readonly Filed[], desk: Desk): SectionFront[] {
  const told = new Set(above);
  const fronts: SectionFront[] = [];
  for (const { name, path, stories } of sections) {
    if (fronts.length === fullestSections[0] || stories.length < storiesOfSection) break;
    const own = newest(stories, storiesOfSection + told.size).filter((filed) => !told.has(filed));
    if (own.length < storiesOfSection) continue;
    const shown = own.slice(0, storiesOfSection).map((filed) => desk.teaser(filed));
    fronts.push({ section: { name, path }, stories: shown });
  }
  return fronts.slice(0, fullestSections.find((number) => number <= fronts.length) ?? 0);
}

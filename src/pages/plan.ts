import type { Archive } from "../archive/archive.ts";
import type { Problem } from "../basics/problem.ts";
import { planAbout } from "./about.ts";
import { planArticles } from "./article.ts";
import { calendarYears, planCalendar } from "./calendar.ts";
import { correctedStories } from "./corrected.ts";
import { planCorrections } from "./corrections.ts";
import { recordCuts } from "./data/cuts.ts";
import { planData } from "./data/plan-data.ts";
import { Desk } from "./desk.ts";
import { planFeeds } from "./feeds/plan-feeds.ts";
import { planFront } from "./front.ts";
import { planLists } from "./lists.ts";
import { planNotFound } from "./not-found.ts";
import { planOai } from "./oai/plan-oai.ts";
import { planOnThisDay } from "./on-this-day.ts";
import { openSearch } from "./open-search.ts";
import { planOtherNames } from "./other-names.ts";
import type { Chrome, PlannedPage, SiteFile } from "./page.ts";
import { planRedirects } from "./redirect.ts";
import { robots } from "./robots.ts";
import { planSearch } from "./search.ts";
import { planShelf } from "./shelf.ts";
import { sitemap } from "./sitemap.ts";
import { planUndated, undatedStories } from "./undated.ts";
import { planWithdrawn } from "./withdrawn.ts";

/** The whole site before it is rendered: every address, and for each a way to what stands there. */
export interface Plan {
  /** What stands on every page. */
  readonly chrome: Chrome;
  /** No two have one address. Views are worked out when they are asked for. */
  readonly pages: readonly PlannedPage[];
  /** The data, the feeds, the sitemap, the records for harvesters, the search as browsers ask it, robots.txt. */
  readonly files: readonly SiteFile[];
  /** Addresses that could not be kept. */
  readonly problems: readonly Problem[];
}

/**
 * Plans the pages of an archive: a pure function of it, in time linear in the stories.
 *
 * @param generator as the pages name us: `Backfile 0.1.0`
 */
export function planPages(archive: Archive, generator = "Backfile"): Plan {
  const desk = new Desk(archive);
  const corrected = correctedStories(desk);
  const chrome = chromeOf(archive, generator, corrected.length > 0);
  const cuts = archive.settings.data === "none" ? [] : recordCuts(archive.stories);
  const years = calendarYears(desk);
  const undated = undatedStories(desk);
  const pages: PlannedPage[] = [
    ...planFront(years, undated, desk),
    ...planArticles(desk),
    ...planWithdrawn(desk),
    ...archive.authors.flatMap((shelf) => planShelf("author", shelf, desk)),
    ...archive.sections.flatMap((shelf) => planShelf("section", shelf, desk)),
    ...archive.publications.flatMap((shelf) => planShelf("publication", shelf, desk)),
    ...planCalendar(years, desk),
    ...planOnThisDay(desk),
    ...planUndated(undated, desk),
    ...planLists(years, undated, desk),
    ...planCorrections(corrected, desk),
    ...planSearch(years, undated, desk),
    ...planAbout(cuts, desk),
    ...planNotFound(archive.settings.address),
  ];
  const { address } = chrome;
  const files = [
    ...planFeeds(corrected, chrome, desk),
    ...(address === null ? [] : sitemap(address, pages, archive.settings.online)),
    ...planOai(chrome, desk),
    ...openSearch(chrome),
    robots(address, archive.settings.crawlers),
    ...planData(cuts, chrome, archive),
  ];
  const redirects = planRedirects(
    [...pages, ...files].map(({ path }) => path),
    desk,
  );
  return {
    chrome,
    pages: [...pages, ...planOtherNames(desk), ...redirects.pages],
    files,
    problems: redirects.problems,
  };
}

function chromeOf({ settings }: Archive, generator: string, corrections: boolean): Chrome {
  const { title, description, address, language, rights, data } = settings;
  return { title, description, address, language, rights, corrections, markdown: data === "all", generator };
}

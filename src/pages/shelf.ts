import type { Filed, Shelf } from "../archive/archive.ts";
import { slug } from "../basics/slug.ts";
import { isAgency } from "../clippings/roles.ts";
import { bareList } from "./bare-list.ts";
import type { Desk } from "./desk.ts";
import { type FeedLink, feedsOfShelf } from "./feeds/formats.ts";
import { listPage } from "./keys.ts";
import type { Group, ListView, Part, Place } from "./list-views.ts";
import { newest } from "./newest.ts";
import type { PlannedPage } from "./page.ts";
import { periodList, placed } from "./period-page.ts";
import { below, type Cutting, type Period, periods, split } from "./periods.ts";
import { related } from "./related.ts";

/** The page of a shelf lists all its stories up to this number; beyond it, the newest only and the years. */
const whole = 100;
const shown = 50;
const cutting: Cutting = { year: 200, month: 500, everywhere: false };

/**
 * The page of an author, a section or a publication; of a long shelf those of its years too, and of a long year its
 * months, so that no list grows without end and an old one never changes.
 */
export function planShelf(kind: "author" | "section" | "publication", shelf: Shelf, desk: Desk): PlannedPage[] {
  const { name, path, stories, person } = shelf;
  const feeds = feedsOfShelf(kind, shelf, desk.archive.settings.address);
  const told = (list: ListView<Filed>): ListView<Filed> => {
    if (kind === "publication") return list;
    return {
      ...list,
      related: related(kind, shelf, desk),
      ...(kind === "author" && isOfAgency(shelf) && { agency: true }),
    };
  };
  if (stories.length <= whole) return [listPage(kind, path, () => told(shortList(shelf, feeds)), desk, person)];
  const years = periods(stories, path, cutting);
  const trail: Place[] = [{ name, cut: null, path }];
  const undated = stories.filter((filed) => filed.when === null);
  const first = (): ListView<Filed> => told(longList(shelf, feeds, years, undated.length));
  const pages: PlannedPage[] = [listPage(kind, path, first, desk, person)];
  for (const each of placed(years, trail)) {
    pages.push(listPage(kind, each.period.path, () => periodList(each, name), desk));
  }
  if (undated.length > 0) {
    pages.push(listPage(kind, below(path, "undated"), () => undatedList(name, undated, trail), desk));
  }
  return pages;
}

/** As its newest story has it: who signs as an agency there is no person. */
function isOfAgency({ slug: own, stories }: Shelf): boolean {
  return stories[0]?.article.authors.some((author) => isAgency(author) && slug(author.name) === own) ?? false;
}

function shortList({ name, stories }: Shelf, feeds: readonly FeedLink[]): ListView<Filed> {
  return { ...bareList, name, count: stories.length, feeds, groups: byYear(stories) };
}

function longList(
  { name, path, stories }: Shelf,
  feeds: readonly FeedLink[],
  years: readonly Period[],
  undated: number,
): ListView<Filed> {
  const further: Part[] = years.map((year) => {
    return { name: null, cut: year.cut, path: year.path, count: year.stories.length };
  });
  if (undated > 0) further.push({ name: null, cut: "undated", path: below(path, "undated"), count: undated });
  const groups = byYear(newest(stories, shown));
  return { ...bareList, name, count: stories.length, feeds, groups, further };
}

function undatedList(name: string, undated: readonly Filed[], trail: readonly Place[]): ListView<Filed> {
  const groups = [{ cut: null, path: null, stories: undated }];
  return { ...bareList, name, cut: "undated", count: undated.length, groups, trail };
}

function byYear(stories: readonly Filed[]): Group<Filed>[] {
  const { parts, rest } = split(stories, "year");
  const groups = parts.map(({ cut, stories }): Group<Filed> => ({ cut, path: null, stories }));
  return rest.length === 0 ? groups : [...groups, { cut: "undated", path: null, stories: rest }];
}

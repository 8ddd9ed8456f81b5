import type { Filed, Shelf } from "../archive/archive.ts";
import type { SitePath } from "../basics/address.ts";
import type { Desk } from "./desk.ts";
import type { Period } from "./periods.ts";
import type { Counted } from "./views.ts";

/** The first and last day that the dated ones among the stories may have appeared on. */
export function span(stories: readonly Filed[], desk: Desk): { first: string | null; last: string | null } {
  let first: string | null = null;
  let last: string | null = null;
  for (const filed of stories) {
    const date = desk.when(filed);
    if (date === undefined) continue;
    if (first === null || date.first < first) first = date.first;
    if (last === null || date.last > last) last = date.last;
  }
  return { first, last };
}

function counted(name: string, path: SitePath, stories: readonly Filed[], desk: Desk): Counted {
  return { name, path, count: stories.length, ...span(stories, desk) };
}

export function countedShelves(shelves: readonly Shelf[], desk: Desk): Counted[] {
  return shelves.map(({ name, path, stories }) => counted(name, path, stories, desk));
}

export function countedYears(years: readonly Period[], desk: Desk): Counted[] {
  return years.map(({ cut, path, stories }) => counted(cut, path, stories, desk));
}

/** Shelves with the fullest first, those of one size in the archive's order: by name. */
export function byCount(shelves: readonly Shelf[]): Shelf[] {
  return [...shelves].sort((one, other) => other.stories.length - one.stories.length);
}

import type { Filed, Shelf } from "../archive/archive.ts";
import type { SitePath } from "../basics/address.ts";
import type { Counted } from "./list-views.ts";
import type { Period } from "./periods.ts";

export interface Span {
  readonly first: string | null;
  readonly last: string | null;
}

/** By list, since several pages count the same shelves. */
const spans = new WeakMap<readonly Filed[], Span>();

/** The first and last day that the dated ones among the stories may have appeared on. */
export function span(stories: readonly Filed[]): Span {
  const known = spans.get(stories);
  if (known !== undefined) return known;
  const found = spanOf(stories);
  spans.set(stories, found);
  return found;
}

function spanOf(stories: readonly Filed[]): Span {
  let first: string | null = null;
  let last: string | null = null;
  for (const filed of stories) {
    const date = filed.when;
    if (date === null) continue;
    if (first === null || date.first < first) first = date.first;
    if (last === null || date.last > last) last = date.last;
  }
  return { first, last };
}

function counted(name: string, path: SitePath, stories: readonly Filed[]): Counted {
  return { name, path, count: stories.length, ...span(stories) };
}

export function countedShelves(shelves: readonly Shelf[]): Counted[] {
  return shelves.map(({ name, path, stories }) => counted(name, path, stories));
}

export function countedYears(years: readonly Period[]): Counted[] {
  return years.map(({ cut, path, stories }) => counted(cut, path, stories));
}

/** Shelves with the fullest first, those of one size in the archive's order: by name. */
export function byCount(shelves: readonly Shelf[]): Shelf[] {
  return [...shelves].sort((one, other) => other.stories.length - one.stories.length);
}

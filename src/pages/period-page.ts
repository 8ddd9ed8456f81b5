import type { Filed } from "../archive/archive.ts";
import { bareList } from "./bare-list.ts";
import type { Group, ListView, Month, Part, Place } from "./list-views.ts";
import { anniversaryPath } from "./on-this-day.ts";
import { below, finer, type Period, split } from "./periods.ts";

/** A period and the ways that lead from it. */
export interface Placed {
  readonly period: Period;
  readonly trail: readonly Place[];
  readonly older: Period | undefined;
  readonly newer: Period | undefined;
}

/**
 * All periods with their neighbours: a month's older neighbour is the month before that has stories, or, where the year
 * before is short enough for one page, that year.
 */
export function placed(years: readonly Period[], trail: readonly Place[]): Placed[] {
  const trails = new Map<Period, readonly Place[]>(years.map((year) => [year, trail]));
  const found: Placed[] = [];
  let row = years;
  for (const unit of ["year", "month", "day"] as const) {
    row.forEach((period, index) => {
      if (period.unit !== unit) return;
      const way = trails.get(period) ?? trail;
      for (const part of period.parts) trails.set(part, [...way, place(period)]);
      found.push({ period, trail: way, older: row[index + 1], newer: row[index - 1] });
    });
    row = row.flatMap((period) => (period.parts.length === 0 ? [period] : period.parts));
  }
  return found;
}

/** Its days are given only where they have pages: on the archive's own calendar. */
export function periodList({ period, trail, older, newer }: Placed, name: string | null): ListView<Filed> {
  const { cut, stories, long, parts } = period;
  const unit = finer(period.unit);
  return {
    ...bareList,
    name,
    person: null,
    cut,
    count: stories.length,
    groups: unit === undefined ? [{ cut: null, path: null, stories }] : groups(period, unit),
    further: long ? parts.map(counted) : [],
    trail,
    older: older === undefined ? null : place(older),
    newer: newer === undefined ? null : place(newer),
    calendar: name !== null || period.unit === "day" ? [] : calendar(period.unit === "year" ? parts : [period]),
    anniversary: name === null && period.unit === "day" ? anniversaryPath(cut) : null,
  };
}

function calendar(months: readonly Period[]): Month[] {
  if (months.every((month) => month.parts.length === 0)) return [];
  return months.map((month) => ({ ...counted(month), days: month.parts.map(counted) }));
}

/** The stories under the months or days; of a long list only those whose date goes no further. */
function groups({ cut, path, stories, long, parts }: Period, unit: "month" | "day"): Group<Filed>[] {
  const own = split(stories, unit);
  const found: Group<Filed>[] = [];
  for (const part of long ? [] : own.parts) {
    found.push({ ...part, path: parts.length === 0 ? null : below(path, part.cut) });
  }
  if (own.rest.length > 0) found.push({ cut, path: null, stories: own.rest });
  return found;
}

function counted(period: Period): Part {
  return { ...place(period), count: period.stories.length };
}

function place({ cut, path }: Period): Place {
  return { name: null, cut, path };
}

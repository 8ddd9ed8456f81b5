import type { Filed } from "../archive/archive.ts";
import type { SitePath } from "../basics/address.ts";
import type { Edtf } from "../basics/edtf.ts";
import type { Desk } from "./desk.ts";
import { below, finer, type Sheet } from "./sheets.ts";
import { split } from "./split.ts";
import type { Group, ListView, Place } from "./views.ts";

/** A sheet and the ways that lead from it. */
export interface Placed {
  readonly sheet: Sheet;
  readonly trail: readonly Place[];
  readonly older: Sheet | undefined;
  readonly newer: Sheet | undefined;
}

/**
 * All sheets with their neighbours: a month's older neighbour is the month before that has stories, or, where the year
 * before is short enough for one page, that year.
 */
export function placed(years: readonly Sheet[], trail: readonly Place[]): Placed[] {
  const trails = new Map<Sheet, readonly Place[]>(years.map((year) => [year, trail]));
  const found: Placed[] = [];
  let row = years;
  for (const unit of ["year", "month", "day"] as const) {
    row.forEach((sheet, index) => {
      if (sheet.unit !== unit) return;
      const way = trails.get(sheet) ?? trail;
      for (const part of sheet.parts) trails.set(part, [...way, place(sheet)]);
      found.push({ sheet, trail: way, older: row[index + 1], newer: row[index - 1] });
    });
    row = row.flatMap((sheet) => (sheet.parts.length === 0 ? [sheet] : sheet.parts));
  }
  return found;
}

export function sheetView({ sheet, trail, older, newer }: Placed, name: string | null, desk: Desk): ListView {
  const { cut, stories, long, parts } = sheet;
  const unit = finer(sheet.unit);
  return {
    name,
    cut,
    count: stories.length,
    groups: unit === undefined ? [group(null, null, stories, desk)] : groups(sheet, unit, desk),
    further: long ? parts.map((part) => ({ ...place(part), count: part.stories.length })) : [],
    trail,
    older: older === undefined ? null : place(older),
    newer: newer === undefined ? null : place(newer),
  };
}

/** The stories under the months or days; of a long list only those whose date goes no further. */
function groups({ cut, path, stories, long, parts }: Sheet, unit: "month" | "day", desk: Desk): Group[] {
  const own = split(stories, unit, desk);
  const found: Group[] = [];
  for (const part of long ? [] : own.parts) {
    found.push(group(part.cut, parts.length === 0 ? null : below(path, part.cut), part.stories, desk));
  }
  if (own.rest.length > 0) found.push(group(cut, null, own.rest, desk));
  return found;
}

export function group(
  cut: Edtf | "undated" | null,
  path: SitePath | null,
  stories: readonly Filed[],
  desk: Desk,
): Group {
  return { cut, path, stories: stories.map((filed) => desk.teaser(filed)) };
}

function place({ cut, path }: Sheet): Place {
  return { name: null, cut, path };
}

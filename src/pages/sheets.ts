import type { Filed } from "../archive/archive.ts";
import { pagePath, type SitePath } from "../basics/address.ts";
import type { Edtf } from "../basics/edtf.ts";
import type { Desk } from "./desk.ts";
import { split } from "./split.ts";
import type { Unit } from "./when.ts";

/** When a list's years and months are cut further. */
export interface Cutting {
  /** How many stories the page of a year shows at most; beyond that it counts its months. */
  readonly year: number;
  /** How many the page of a month shows at most; beyond that it counts its days. */
  readonly month: number;
  /** Whether every month and day has a page, or only those of years and months that are too long. */
  readonly everywhere: boolean;
}

/** The page of one year, month or day of a list. */
export interface Sheet {
  readonly unit: Unit;
  readonly cut: Edtf;
  readonly path: SitePath;
  /** In the archive's order. */
  readonly stories: readonly Filed[];
  /** True when the page counts its parts and does not list their stories. */
  readonly long: boolean;
  /** The months or days that have pages of their own, newest first. */
  readonly parts: readonly Sheet[];
}

/** The unit below; undefined below the day. */
export function finer(unit: Unit): "month" | "day" | undefined {
  return unit === "year" ? "month" : unit === "month" ? "day" : undefined;
}

/** The address one step below: the last number of a cut (`02` of `2022-02`), or `undated`. */
export function below(path: SitePath, cut: string): SitePath {
  return pagePath(...path.split("/").slice(1, -1), cut.slice(cut.lastIndexOf("-") + 1));
}

/** The pages of a list's years, with those of their months and days below them, newest first. */
export function sheets(
  stories: readonly Filed[],
  root: SitePath,
  cutting: Cutting,
  desk: Desk,
  unit: Unit = "year",
): Sheet[] {
  return split(stories, unit, desk).parts.map((part) => {
    const path = below(root, part.cut);
    const long = unit !== "day" && part.stories.length > cutting[unit];
    const next = long || cutting.everywhere ? finer(unit) : undefined;
    return { unit, ...part, path, long, parts: next ? sheets(part.stories, path, cutting, desk, next) : [] };
  });
}

import type { Filed } from "../archive/archive.ts";
import type { Unit } from "../archive/when.ts";
import { pagePath, type SitePath } from "../basics/address.ts";
import type { Edtf } from "../basics/edtf.ts";

/** When a list's years and months are cut further. */
export interface Cutting {
  /** How many stories the page of a year shows at most; beyond that it counts its months. */
  readonly year: number;
  /** How many the page of a month shows at most; beyond that it counts its days. */
  readonly month: number;
  /** Whether every month and day has a page, or only those of years and months that are too long. */
  readonly everywhere: boolean;
}

/** A year, month or day of a list that has a page of its own. */
export interface Period {
  readonly unit: Unit;
  readonly cut: Edtf;
  readonly path: SitePath;
  /** In the archive's order. */
  readonly stories: readonly Filed[];
  /** True when the page counts its parts and does not list their stories. */
  readonly long: boolean;
  /** The months or days that have pages of their own, newest first. */
  readonly parts: readonly Period[];
}

/** The unit below; undefined below the day. */
export function finer(unit: Unit): "month" | "day" | undefined {
  return unit === "year" ? "month" : unit === "month" ? "day" : undefined;
}

/** The address one step below: the last number of a cut (`02` of `2022-02`), or `undated`. */
export function below(path: SitePath, cut: string): SitePath {
  return pagePath(...path.split("/").slice(1, -1), cut.slice(cut.lastIndexOf("-") + 1));
}

/** A list's years, with the months and days that have pages below them, newest first. */
export function periods(stories: readonly Filed[], root: SitePath, cutting: Cutting, unit: Unit = "year"): Period[] {
  return split(stories, unit).parts.map((part) => {
    const path = below(root, part.cut);
    const long = unit !== "day" && part.stories.length > cutting[unit];
    const next = long || cutting.everywhere ? finer(unit) : undefined;
    return { unit, ...part, path, long, parts: next ? periods(part.stories, path, cutting, next) : [] };
  });
}

/** Stories under the years, months or days that they appeared in, newest first; each in the order it came. */
export interface Split {
  readonly parts: readonly { readonly cut: Edtf; readonly stories: readonly Filed[] }[];
  /** Stories whose date does not go so far, or who have none. */
  readonly rest: readonly Filed[];
}

export function split(stories: readonly Filed[], unit: Unit): Split {
  const parts = new Map<Edtf, Filed[]>();
  const rest: Filed[] = [];
  // They mostly come one after another.
  let last: Edtf | null = null;
  let part: Filed[] = rest;
  for (const filed of stories) {
    const cut = filed.when === null ? null : filed.when[unit];
    if (cut !== last) {
      last = cut;
      part = cut === null ? rest : (parts.get(cut) ?? []);
      if (cut !== null) parts.set(cut, part);
    }
    part.push(filed);
  }
  const cuts = [...parts].map(([cut, own]) => ({ cut, stories: own }));
  return { parts: cuts.sort((one, other) => (one.cut < other.cut ? 1 : -1)), rest };
}

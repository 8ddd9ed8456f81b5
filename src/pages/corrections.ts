import type { SitePath } from "../basics/address.ts";
import type { Edtf } from "../basics/edtf.ts";
import { correctionsChanged } from "./changed.ts";
import { type Corrected, correctionsPath } from "./corrected.ts";
import type { CorrectionEntry, CorrectionGroup, CorrectionsView } from "./corrections-view.ts";
import type { Desk } from "./desk.ts";
import { feedsOf } from "./feeds/formats.ts";
import type { Part, Place } from "./list-views.ts";
import type { PlannedPage } from "./page.ts";
import { below } from "./periods.ts";

/** The page lists all up to this number; beyond it the newest only, and the years. As of an author's stories. */
const whole = 100;
const shown = 50;

/** Those of a year; those whose year is not known have a part of their own. */
interface Year extends Part {
  readonly cut: Edtf | "undated";
  readonly own: readonly Corrected[];
}

/**
 * The page of all corrections, and of a long list those of its years. None where nothing was corrected.
 *
 * @param all newest first
 */
export function planCorrections(all: readonly Corrected[], desk: Desk): PlannedPage[] {
  if (all.length === 0) return [];
  const years = yearsOf(all);
  if (all.length <= whole) return [page(correctionsPath, () => first(all.length, years, [], desk), desk)];
  const newest = () => first(all.length, yearsOf(all.slice(0, shown)), years, desk);
  const pages = years.map((year, index) =>
    page(year.path, () => ofYear(year, years[index - 1], years[index + 1]), desk),
  );
  return [page(correctionsPath, newest, desk), ...pages];
}

type Layout = CorrectionsView<Corrected>;

/** The frame, then the keys of what stands in it: as with every list of stories. */
function page(path: SitePath, layOut: () => Layout, desk: Desk): PlannedPage {
  return {
    kind: "corrections",
    path,
    key: () => {
      const { groups, ...frame } = layOut();
      const parts = groups.map(({ cut, entries }) => [cut, ...entries.map(({ key }) => key)]);
      return JSON.stringify([frame, parts]);
    },
    view: () => {
      const list = layOut();
      const groups = list.groups.map(({ cut, entries }) => ({
        cut,
        entries: entries.map((each) => entry(each, desk)),
      }));
      return { ...list, groups };
    },
    changed: (online) => {
      const shown = layOut().groups.flatMap(({ entries }) => entries.map(({ correction }) => correction));
      return correctionsChanged(shown, online);
    },
  };
}

function first(count: number, groups: readonly Year[], further: readonly Year[], desk: Desk): Layout {
  return {
    cut: null,
    count,
    feeds: feedsOf(correctionsPath, desk.archive.settings.address),
    groups: groups.map(({ cut, own }): CorrectionGroup<Corrected> => ({ cut, entries: own })),
    further: further.map((year) => ({ ...way(year), count: year.count })),
    older: null,
    newer: null,
  };
}

function ofYear(year: Year, newer: Year | undefined, older: Year | undefined): Layout {
  const { cut, count, own } = year;
  return {
    cut,
    count,
    feeds: [],
    groups: [{ cut: null, entries: own }],
    further: [],
    older: older === undefined ? null : way(older),
    newer: newer === undefined ? null : way(newer),
  };
}

/** Without its number: a year's page does not change with the years beside it. */
function way({ name, cut, path }: Year): Place {
  return { name, cut, path };
}

/** Newest first, as they come. */
function yearsOf(all: readonly Corrected[]): Year[] {
  const years = new Map<string, Corrected[]>();
  for (const each of all) {
    const cut = each.year ?? "undated";
    const own = years.get(cut);
    if (own === undefined) years.set(cut, [each]);
    else own.push(each);
  }
  return Array.from(years, ([cut, own]) => {
    return { name: null, cut: cut as Edtf | "undated", path: below(correctionsPath, cut), count: own.length, own };
  });
}

function entry({ filed, correction }: Corrected, desk: Desk): CorrectionEntry {
  const { article, path } = filed;
  return { ...correction, story: { headline: article.headline, path }, language: desk.foreign(article.language) };
}

import type { Filed } from "../../archive/archive.ts";
import { bounds, type Edtf, isDated } from "../../basics/edtf.ts";
import type { CorrectionKind } from "../../records/corrections.ts";
import { type Columns, flag, openEnd, openStart, type ShelfColumn } from "../browser/index/columns.ts";
import { dayNumber } from "../browser/match/dates.ts";

/**
 * What dates, facets, order and score need of each story of a shard.
 *
 * @param lengths of each story, as `lengthByte` gives them
 */
export function columnsOf(stories: readonly Filed[], lengths: Uint8Array): Columns {
  const earliest = new Int32Array(stories.length);
  const latest = new Int32Array(stories.length);
  const days = new Map<Edtf | null, readonly [number, number]>();
  for (const [place, { article }] of stories.entries()) {
    const known = days.get(article.date) ?? daysOf(article.date);
    days.set(article.date, known);
    [earliest[place], latest[place]] = known;
  }
  return {
    stories: stories.length,
    earliest,
    latest,
    flags: Uint8Array.from(stories, flagsOf),
    lengths,
    section: shelf(stories.map(({ section }) => (section === null ? [] : [section]))),
    author: shelf(stories.map(({ authors }) => [...new Set(authors)])),
    publication: shelf(stories.map(({ publication }) => (publication === null ? [] : [publication]))),
  };
}

function daysOf(date: Edtf | null): readonly [number, number] {
  const { earliest, latest } = (date === null ? undefined : bounds(date)) ?? {};
  return [earliest === undefined ? openStart : dayNumber(earliest), latest === undefined ? openEnd : dayNumber(latest)];
}

/** An update sets nothing right. */
const flagOfKind: Readonly<Record<CorrectionKind, number>> = {
  correction: flag.corrected,
  clarification: flag.corrected,
  retraction: flag.retracted,
  update: 0,
};

function flagsOf({ article }: Filed): number {
  let flags = 0;
  if (isDated(article.date)) flags |= flag.dated;
  for (const { kind } of article.corrections ?? []) flags |= flag.correction | flagOfKind[kind];
  if (article.authors.length > 0) flags |= flag.byline;
  if (article.body !== null) flags |= flag.text;
  return flags;
}

/** The values once, in the order in which they are met, and of each story which of them it has. */
function shelf(rows: readonly (readonly string[])[]): ShelfColumn {
  const numbers = new Map<string, number>();
  const of: number[] = [];
  const starts = [0];
  for (const row of rows) {
    for (const value of row) {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      of.push(number);
    }
    starts.push(of.length);
  }
  return { values: [...numbers.keys()], of: Uint32Array.from(of), starts: Uint32Array.from(starts) };
}

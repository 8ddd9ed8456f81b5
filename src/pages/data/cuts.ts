import type { Filed } from "../../archive/archive.ts";
import type { Edtf } from "../../basics/edtf.ts";
import { digestsOf } from "../../records/digests.ts";

/** Records that stand in one file. */
export interface RecordCut {
  /** The file's name without its end: `records-2022`, `records-2022-02`, `records-undated`. */
  readonly name: string;
  /** The part of the calendar whose stories it holds. */
  readonly cut: Edtf | "undated";
  /** Which of several files of that part it is, from 1 on, and how many there are. */
  readonly part: { readonly number: number; readonly of: number } | null;
  /** In the archive's order. */
  readonly stories: readonly Filed[];
}

/**
 * The most that a file should hold, in characters: few enough for every host and for whoever opens it in a table, and
 * for a story of today to cost little.
 */
export const fullCut = 8_000_000;
/** What a record takes besides its texts. */
const frame = 1200;

/**
 * All stories, newest first, cut by year as their addresses are. A year that is too much for one file is cut by months,
 * and what is still too much by the stories' ids. Where a story stands follows from itself and from how much there is
 * beside it, so that a new one changes one file.
 */
export function recordCuts(stories: readonly Filed[], full = fullCut): RecordCut[] {
  const years = grouped(stories, ({ when }) => when?.year ?? "undated");
  return newestFirst(years).flatMap(([year, own]) => {
    if (year === "undated" || weight(own) <= full) return parts(year, own, full);
    const months = grouped(own, ({ when }) => when?.month ?? year);
    return newestFirst(months).flatMap(([month, some]) => parts(month, some, full));
  });
}

/** The undated last: `u` would stand before every digit. */
function newestFirst(groups: ReadonlyMap<RecordCut["cut"], Filed[]>): [RecordCut["cut"], Filed[]][] {
  const key = (cut: RecordCut["cut"]): string => (cut === "undated" ? "" : cut);
  return [...groups].sort(([one], [other]) => (key(one) < key(other) ? 1 : -1));
}

function weight(stories: readonly Filed[]): number {
  return stories.reduce((sum, { article }) => sum + digestsOf(article).length + frame, 0);
}

function parts(cut: Edtf | "undated", stories: readonly Filed[], full: number): RecordCut[] {
  const of = 2 ** Math.ceil(Math.log2(Math.max(1, weight(stories) / full)));
  if (of === 1) return [{ name: `records-${cut}`, cut, part: null, stories }];
  const shares = grouped(stories, ({ article }) => share(article.id, of));
  return [...shares]
    .sort(([one], [other]) => one - other)
    .map(([index, own]) => {
      const number = index + 1;
      return { name: `records-${cut}-part-${number}`, cut, part: { number, of }, stories: own };
    });
}

/** FNV-1a over UTF-16 code units: a story stays where it is while the number of shares does. */
function share(id: string, of: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (of - 1);
}

function grouped<Key>(stories: readonly Filed[], keyOf: (story: Filed) => Key): Map<Key, Filed[]> {
  const groups = new Map<Key, Filed[]>();
  for (const story of stories) {
    const key = keyOf(story);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [story]);
    else group.push(story);
  }
  return groups;
}

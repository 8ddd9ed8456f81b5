import type { Filed } from "../archive/archive.ts";
import { calendar, isDated, sortDay } from "../basics/edtf.ts";
import type { Column, Columns } from "./browser/columns.ts";

/** What facets and order need of each story of a shard, column by column. */
export function columnsOf(stories: readonly Filed[]): Columns {
  return {
    day: column(stories.map(({ article: { date } }) => [isDated(date) ? sortDay(date) : `${sortDay(date)}~`])),
    section: column(stories.map(({ section }) => (section === null ? [] : [section]))),
    author: column(stories.map(({ authors }) => [...new Set(authors)])),
    publication: column(stories.map(({ publication }) => (publication === null ? [] : [publication]))),
    year: column(stories.map(({ article: { date } }) => [calendar(date)?.year ?? "undated"])),
  };
}

/** The values once, in the order in which they are met, and for each story which of them it has. */
function column(rows: readonly (readonly string[])[]): Column {
  const numbers = new Map<string, number>();
  const of = rows.map((row) => {
    const own = row.map((value) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    });
    return own.length === 1 ? (own[0] ?? 0) : own;
  });
  return { values: [...numbers.keys()], of };
}

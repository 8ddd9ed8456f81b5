import { type Columns, flag } from "../index/columns.ts";

/** What stands for a story whose date states no year. */
export const noYear = 0x7fff;

const known = new WeakMap<Columns, Int16Array>();

/** The year of each story of a shard. */
export function yearsOf(columns: Columns): Int16Array {
  const before = known.get(columns);
  if (before !== undefined) return before;
  const { stories, flags, latest } = columns;
  const years = new Int16Array(stories).fill(noYear);
  let day = Number.NaN;
  let year = noYear;
  for (let place = 0; place < stories; place += 1) {
    if (((flags[place] ?? 0) & flag.dated) === 0) continue;
    if (latest[place] !== day) {
      day = latest[place] ?? 0;
      year = new Date(day * 86_400_000).getUTCFullYear();
    }
    years[place] = year;
  }
  known.set(columns, years);
  return years;
}

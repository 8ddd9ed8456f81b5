import type { YearCount } from "../answer.ts";

/** One bar of the histogram: a year, or some years together where there are too many to tell apart. */
export interface Bar {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Years of whose bars a finger can still tell one from another. */
const most = 60;
const steps = [1, 2, 5, 10, 20, 50, 100, 500, 1000] as const;

/** @param years ascending, without gaps */
export function barsOf(years: readonly YearCount[]): Bar[] {
  const start = years[0]?.year;
  const end = years.at(-1)?.year;
  if (start === undefined || end === undefined) return [];
  const step = steps.find((size) => Math.floor(end / size) - Math.floor(start / size) < most) ?? 1000;
  const bars = new Map<number, number>();
  for (const { year, count } of years) {
    const place = Math.floor(year / step);
    bars.set(place, (bars.get(place) ?? 0) + count);
  }
  return [...bars].map(([place, count]) => ({
    first: Math.max(start, place * step),
    last: Math.min(end, place * step + step - 1),
    count,
  }));
}

/** How high a bar stands, in hundredths: what is not nothing can be seen. */
export function heightOf(count: number, highest: number): number {
  return count === 0 ? 0 : Math.max(4, Math.round((100 * count) / highest));
}

import type { BenchRecord } from "../record.ts";

/** A year, a month or a day in which something appeared, for generators that want a file for each of their pages. */
export interface Period {
  readonly unit: "year" | "month" | "day";
  /** `2022/02/04`, `2022/02`, `2022`. */
  readonly path: string;
  /** `4 February 2022`, `February 2022`, `2022`. */
  readonly title: string;
  /** Its place among its likes: later ones first. */
  readonly weight: number;
}

const months = "January February March April May June July August September October November December".split(" ");

/** All periods of the stories' dates, once each. */
export function periodsOf(stories: Iterable<BenchRecord>): Period[] {
  const days = new Set<string>();
  for (const { front } of stories) if (front.date !== undefined) days.add(front.date);
  const paths = new Set<string>();
  for (const day of days) for (const length of [4, 7, 10]) paths.add(day.slice(0, length));
  return [...paths].sort().map((date) => {
    const [year = "", month, day] = date.split("-");
    const unit = day !== undefined ? "day" : month !== undefined ? "month" : "year";
    const title = [day === undefined ? "" : Number(day), months[Number(month) - 1] ?? "", year].join(" ").trim();
    return { unit, path: date.replaceAll("-", "/"), title, weight: 10_000 - Number(day ?? month ?? year) };
  });
}

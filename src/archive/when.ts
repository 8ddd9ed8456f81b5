import { bounds, calendar, type Edtf, isDated } from "../basics/edtf.ts";

/** The parts of the calendar that a date states, as cuts, and the first and last day that it may mean. */
export interface When {
  readonly year: Edtf;
  readonly month: Edtf | null;
  readonly day: Edtf | null;
  readonly first: string;
  readonly last: string;
}

/** A part of the calendar, from the widest to the narrowest. */
export type Unit = "year" | "month" | "day";

/** @returns undefined for a date that states no year: the story files under Undated */
export function when(date: Edtf | null): When | undefined {
  if (!isDated(date)) return undefined;
  const stated = calendar(date);
  const span = bounds(date);
  if (stated === undefined || span?.earliest === undefined || span.latest === undefined) return undefined;
  const { year, month, day } = stated;
  return {
    year: year as Edtf,
    month: month === undefined ? null : (`${year}-${month}` as Edtf),
    day: month === undefined || day === undefined ? null : (`${year}-${month}-${day}` as Edtf),
    first: span.earliest,
    last: span.latest,
  };
}

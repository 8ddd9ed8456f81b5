import type { Filed } from "../archive/archive.ts";
import { when } from "../archive/when.ts";
import { pagePath } from "../basics/address.ts";
import { sortDay } from "../basics/edtf.ts";
import type { Correction } from "../records/corrections.ts";
import type { Desk } from "./desk.ts";

export const correctionsPath = pagePath("corrections");

/** A correction with the story that it is of. */
export interface Corrected {
  readonly filed: Filed;
  readonly correction: Correction;
  /** How often the story has said the very same before: 0, but for slips. */
  readonly again: number;
  /** The year that its date states; null for a bound and for none. */
  readonly year: string | null;
  /** Stands for all that other pages say of it: the story's key stands for its corrections too. */
  readonly key: string;
}

/**
 * What was set right in the whole archive, newest first; then what has only a bound, then what has no date. Of one day,
 * stories come in the archive's order, and those of one story in its record's. No story without any is looked into.
 */
export function correctedStories({ archive }: Desk): Corrected[] {
  const found: { readonly corrected: Corrected; readonly order: string }[] = [];
  for (const filed of archive.stories) {
    const own = filed.article.corrections ?? [];
    for (const [index, correction] of own.entries()) {
      const { date, text } = correction;
      const again = own.slice(0, index).filter((each) => each.date === date && each.text === text).length;
      const year = when(date)?.year ?? null;
      const corrected = { filed, correction, again, year, key: `${filed.key} ${index}` };
      found.push({ corrected, order: `${year === null ? 0 : 1} ${sortDay(date)}` });
    }
  }
  // Stable: what is of one day stays in the order in which it was found.
  found.sort((one, other) => (one.order === other.order ? 0 : one.order < other.order ? 1 : -1));
  return found.map(({ corrected }) => corrected);
}

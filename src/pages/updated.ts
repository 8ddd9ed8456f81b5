import { bounds } from "../basics/edtf.ts";
import type { Article } from "../records/article.ts";
import type { Dated } from "./list-views.ts";

/**
 * When a story was last changed, where that is surely later than the story itself: most sources name the day on which
 * it appeared once more, and that tells readers nothing.
 */
export function updatedLater({ date, updated, provenance }: Article): Dated | null {
  if (updated === undefined) return null;
  const appeared = date === null ? undefined : bounds(date)?.latest;
  const changed = bounds(updated)?.earliest;
  // Without a date, a day of a change is something; a date without an end has none that could be later.
  const isLater = date === null || (appeared !== undefined && changed !== undefined && changed > appeared);
  return isLater ? { edtf: updated, how: provenance.updated?.how ?? null } : null;
}

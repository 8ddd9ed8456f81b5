import type { Filed } from "../archive/archive.ts";
import { bounds } from "../basics/edtf.ts";
import type { Article } from "../records/article.ts";
import type { Correction } from "../records/corrections.ts";
import { packHows, unpackHow } from "../records/hows.ts";

/*
 * When a page changed. A build knows no such day: it has no clock, and what a record says it may have said for years.
 * sitemaps.org wants the day on which “the linked page was last modified”, Google that of the last significant change,
 * and passes over a site's days once some of them are not so. The day on which a story appeared is that of its page
 * only where the archive stood already: clippings of 1987 that are put up today are new today. So nothing is known but
 * where `online` in `archive.yaml` says from when on the archive has stood with the stories that it has; then a story of
 * that day or later came to its page on the day on which it appeared, and a correction on the day on which it is dated.
 */

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** The last day on which a story is known to have changed: it appeared, or something was said of it since. */
export interface LastKnown {
  /** `2022-02-04`; null where no day is known. */
  readonly day: string | null;
  /** False where something was said of it on a day that is not known: that may have been later. */
  readonly sure: boolean;
}

/** Only a whole day that was given counts: neither `2022-02`, nor `2022-02-04?`, nor what was concluded. */
export function lastKnown(article: Article): LastKnown {
  const { date } = article;
  const appeared = date !== null && wholeDay.test(date) && unpackHow(packHows(article), "date") === "given";
  return latest(appeared ? date : null, article.corrections);
}

function latest(first: string | null, corrections: readonly Pick<Correction, "date">[] = []): LastKnown {
  let day = first;
  let sure = true;
  for (const { date } of corrections) {
    if (date === null || !wholeDay.test(date)) sure = false;
    else if (day === null || date > day) day = date;
  }
  return { day, sure };
}

/** The day on which a story's page last changed; null where that is not known, or was before the archive stood. */
export function storyChanged({ article }: Filed, online: string): string | null {
  const { day, sure } = lastKnown(article);
  return sure && day !== null && day >= online ? day : null;
}

/**
 * The same for a page that lists stories: the last of theirs. A single story that may have come later, on a day that is
 * not known, makes it unknown; what is known to be from before the archive stood does not.
 */
export function listChanged(stories: Iterable<Filed>, online: string): string | null {
  let last: string | null = null;
  for (const filed of stories) {
    const day = storyChanged(filed, online);
    if (day === null) {
      if (!isFromBefore(filed, online)) return null;
    } else if (last === null || day > last) last = day;
  }
  return last;
}

function isFromBefore({ article, when }: Filed, online: string): boolean {
  if (!lastKnown(article).sure || article.date === null) return false;
  const end = when?.last ?? bounds(article.date)?.latest;
  return end !== undefined && end < online;
}

/** The same for a page that lists corrections. */
export function correctionsChanged(corrections: readonly Correction[], online: string): string | null {
  const { day, sure } = latest(null, corrections);
  return sure && day !== null && day >= online ? day : null;
}

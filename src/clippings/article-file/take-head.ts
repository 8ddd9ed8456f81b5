import type { Gathering, Place } from "./gathering.ts";
import { isKnownSection } from "./line-rules.ts";
import type { PendingHead } from "./pending-head.ts";
import type { HeadSign, SourceLine } from "./signs.ts";
import { takeText } from "./take-text.ts";

/** A date, with or without a section: it opens a story, completes a head, or dates the story whose byline it follows. */
export function takeHead(gathering: Gathering, place: Place, sign: HeadSign): void {
  const { at } = place;
  const { head } = gathering;
  if (head === undefined) {
    if (
      !repeatsDate(gathering, place, sign) &&
      !datesHeadline(gathering, place, sign) &&
      !datesByline(gathering, place, sign)
    )
      gathering.beginHead(headOf(at, sign));
  } else if (head.date === undefined) completeHead(gathering, head, at, sign);
  else if (sign.section === undefined && sign.date.updated) gathering.ledger.furniture(at);
  else if (sign.section === undefined && head.date.value.updated) replaceUpdate(gathering, head, at, sign);
  else if (isHeadline(gathering, place, sign)) takeText(gathering, place);
  else gathering.beginHead(headOf(at, sign));
}

/** “Feb 4, 2022 / Headline / Teaser / 4 Feb 2022 18.25 GMT”: the day again, and no headline below it. */
function repeatsDate({ entry, ledger }: Gathering, { at, next }: Place, { date, section }: HeadSign): boolean {
  if (entry?.date === undefined || section !== undefined || entry.date.value.edtf !== date.edtf) return false;
  if (date.edtf === undefined || entry.headline === undefined || !(next === undefined || next.sign.kind === "head"))
    return false;
  ledger.duplicate(at, entry.date.at, entry);
  return true;
}

function headOf(at: number, { date, section, authors }: HeadSign): PendingHead {
  return {
    date: { value: date, at },
    ...(section === undefined ? {} : { section: { value: section, at } }),
    ...(authors === undefined ? {} : { authors: { value: authors, at } }),
    lines: [at],
  };
}

/** “Headline / World Feb 4, 2022 / Blurb.”, where the whole file is so. */
function datesHeadline({ entry, headlineFirst }: Gathering, { at, previous }: Place, sign: HeadSign): boolean {
  if (!headlineFirst || entry?.headline === undefined || entry.headline.at !== previous) return false;
  entry.date = { value: sign.date, at };
  if (sign.section !== undefined) entry.section = { value: sign.section, at };
  if (sign.authors !== undefined) entry.authors.push({ value: sign.authors, at });
  return true;
}

/** “Headline / By Ann Lee / Feb 4, 2022”: the date right below a byline is that story's. */
function datesByline(gathering: Gathering, { at, previous }: Place, { date, section }: HeadSign): boolean {
  const { entry } = gathering;
  const below = entry !== undefined && entry.date === undefined && entry.authors.at(-1)?.at === previous;
  if (!below || section !== undefined || entry.blurbs.length > 0) return false;
  entry.date = { value: date, at };
  return true;
}

/** A section's line, or a byline's, and then the date's; a second section begins a head of its own. */
function completeHead(gathering: Gathering, head: PendingHead, at: number, sign: HeadSign): void {
  if (sign.section !== undefined && head.section !== undefined && sign.section !== head.section.value) {
    gathering.beginHead(headOf(at, sign));
    return;
  }
  head.date = { value: sign.date, at };
  if (sign.section !== undefined) head.section ??= { value: sign.section, at };
  if (sign.authors !== undefined) head.authors ??= { value: sign.authors, at };
  head.lines.push(at);
}

/** “Updated Feb 5” above “Published Feb 4”: the day of the first print counts. */
function replaceUpdate(gathering: Gathering, head: PendingHead, at: number, sign: HeadSign): void {
  const update = head.date?.at;
  if (update !== undefined && head.section?.at !== update && head.authors?.at !== update) {
    gathering.ledger.furniture(update);
    head.lines.splice(head.lines.indexOf(update), 1);
  }
  head.date = { value: sign.date, at };
  head.lines.push(at);
}

/**
 * “Coronavirus Update: Feb 4, 2022” below a whole head is its headline: nobody else in the file calls a section so.
 * “1984” and “Yesterday” are headlines there too.
 */
function isHeadline(gathering: Gathering, { next }: Place, { section, date }: HeadSign): boolean {
  if (section === undefined) return date.sure !== "strong" && next?.sign.kind === "text";
  if (!section.includes(" ") || isKnownSection(section, gathering.context)) return false;
  return isContent(next);
}

function isContent(line: SourceLine | undefined): boolean {
  return line?.sign.kind === "text" || line?.sign.kind === "byline" || line?.sign.kind === "url";
}

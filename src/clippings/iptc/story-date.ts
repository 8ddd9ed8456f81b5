import type { Edtf } from "../../basics/edtf.ts";
import type { Said } from "../clipping.ts";
import type { Desk } from "./desk.ts";
import type { Moment } from "./moment.ts";
import { versionDate } from "./settle-stories.ts";

/** A moment of a version, and what it is called in its source. */
export interface Dated {
  readonly part: string;
  readonly text: string | undefined;
  readonly line?: number | undefined;
}

/** The moments of a version: when the story was first sent, when its content was made, when this version was. */
export interface Dates {
  readonly first?: Dated | undefined;
  readonly content?: Dated | undefined;
  readonly version?: Dated | undefined;
}

export interface StoryDate {
  readonly date?: Said<Edtf>;
  /** When this version was made, for putting versions in order. */
  readonly made?: Moment;
}

/**
 * The day of a story is that of its first version, or on which its content was made. Where only this version's is known,
 * that is it for a first version, and likely it for a later one.
 */
export function storyDate(dates: Dates, number: number | undefined, desk: Desk): StoryDate {
  const first = momentOf(dates.first, desk);
  const content = momentOf(dates.content, desk);
  const made = momentOf(dates.version, desk);
  const chosen = first ?? content ?? made;
  count(dates.first, first, first === undefined ? undefined : "date", desk);
  count(dates.content, content, first === undefined && content !== undefined ? "date" : undefined, desk);
  const isLater = made !== undefined && chosen !== undefined && made.day !== chosen.day;
  count(dates.version, made, isLater ? "updated" : chosen === made ? "date" : undefined, desk);
  if (chosen === undefined) return {};
  const [from, rule] =
    chosen === first
      ? [dates.first, "first-created"]
      : chosen === content
        ? [dates.content, "content-created"]
        : [dates.version, versionDate];
  const how = chosen === made && (number ?? 1) > 1 ? "inferred" : "given";
  const line = from?.line === undefined ? {} : { line: from.line };
  return { date: { value: chosen.day, how, rule, ...line }, made: made ?? chosen };
}

function momentOf(dated: Dated | undefined, desk: Desk): Moment | undefined {
  return dated?.text === undefined ? undefined : desk.moment(dated.text, dated.part, dated.line);
}

function count(dated: Dated | undefined, moment: Moment | undefined, field: string | undefined, { tally }: Desk): void {
  if (dated?.text === undefined || dated.text.trim() === "") return;
  const seen = { line: dated.line, text: dated.text };
  if (field !== undefined) tally.changed(dated.part, field, "kept as the day it was in the archive's zone", seen);
  else
    tally.dropped(
      dated.part,
      moment === undefined ? "no date that can be read" : "another of its times gives the day",
      seen,
    );
}

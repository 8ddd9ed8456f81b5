import { isWriter } from "../roles.ts";
import type { Draft } from "./draft.ts";
import type { Gathering, Place } from "./gathering.ts";
import type { PendingHead } from "./pending-head.ts";
import type { BylineSign } from "./signs.ts";
import { takeText } from "./take-text.ts";

/**
 * Names: of the story that is open; before a headline, of the story that follows. What is only likely a byline is one
 * right under a headline, and text anywhere else.
 */
export function takeByline(gathering: Gathering, place: Place, sign: BylineSign): void {
  const { head, entry, last } = gathering;
  const sure = sign.sure === "sure";
  const authors = { value: sign.authors, at: place.at };
  if (head !== undefined) {
    // “World Feb 4, 2022 / By Ann Lee / Headline”: only where a headline can follow; else it is the headline.
    if (!sure || place.next?.sign.kind !== "text" || head.authors !== undefined) takeText(gathering, place);
    else addToHead(head, sign, place.at);
  } else if (entry !== undefined && belongs(entry, place, sign)) {
    entry.authors.push(authors);
    addDate(gathering, entry, sign, place.at);
  } else if (entry === undefined && last !== undefined && sure && isCredit(sign)) last.authors.push(authors);
  else if (!sure) takeText(gathering, place);
  else if (sign.date !== undefined) {
    gathering.beginHead({ date: { value: sign.date, at: place.at }, authors, lines: [place.at] });
  } else if (entry === undefined && place.next?.sign.kind === "text") {
    gathering.beginHead({ authors, lines: [place.at] });
  } else {
    gathering.ledger.leftover(
      place.at,
      "byline-without-story",
      "No headline stands above this byline. Put it on the line after its headline.",
      ["The headline", "By Ann Lee"],
    );
  }
}

function addToHead(head: PendingHead, { authors, date }: BylineSign, at: number): void {
  head.authors = { value: authors, at };
  if (date !== undefined) head.date ??= { value: date, at };
  head.lines.push(at);
}

/** Under the headline any byline belongs to the story; below a blurb a credit does, or the only byline it has. */
function belongs(entry: Draft, { previous }: Place, sign: BylineSign): boolean {
  const sure = sign.sure === "sure";
  if (entry.blurbs.length > 0) return sure && (isCredit(sign) || entry.authors.length === 0);
  return sure || entry.headline?.at === previous || entry.authors.at(-1)?.at === previous;
}

/** Whether the line names only people and bodies that did not write: “Photos by D”, “AP”. */
function isCredit({ authors }: BylineSign): boolean {
  return authors.length > 0 && !authors.some(isWriter);
}

/** “By Ann Lee | Feb 4, 2022”: the date is the story's, unless its head gives one. */
function addDate(gathering: Gathering, entry: Draft, { date }: BylineSign, at: number): void {
  if (date === undefined) return;
  if (entry.date === undefined) entry.date = { value: date, at };
  else if (date.edtf !== entry.date.value.edtf && !date.updated) {
    gathering.ledger.problem(at, {
      rule: "second-date",
      note: "The head of this story gives another date, which was used.",
      severity: "warning",
    });
  }
}

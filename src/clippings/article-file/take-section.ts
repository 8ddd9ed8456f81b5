import type { Gathering, Place } from "./gathering.ts";
import { isHeadlineLike } from "./headline-like.ts";
import type { SectionSign, SourceLine } from "./signs.ts";
import { takeText } from "./take-text.ts";

/** A section alone on its line: it opens a story, or completes a head that has a date only. */
export function takeSection(gathering: Gathering, place: Place, { section }: SectionSign): void {
  const { at, next } = place;
  const { head } = gathering;
  if (head?.date === undefined || beginsHead(next))
    gathering.beginHead({ section: { value: section, at }, lines: [at] });
  else if (head.section === undefined) {
    head.section = { value: section, at };
    head.lines.push(at);
  } else if (isHeadline(next)) {
    gathering.ledger.leftover(
      at,
      "second-section",
      "The head above names a section already; this one was not used. Write both as a path, or delete the line.",
      ["COMMENTARY / World"],
    );
  } else takeText(gathering, place);
}

/** Before a date alone, a section is the first line of the next head. */
function beginsHead(next: SourceLine | undefined): boolean {
  return next?.sign.kind === "head" && next.sign.section === undefined;
}

/** Below a whole head, “Opinion” is one more label if a headline follows; “Letters” above a blurb is the headline. */
function isHeadline(next: SourceLine | undefined): boolean {
  return next?.sign.kind === "text" && isHeadlineLike(next.said);
}

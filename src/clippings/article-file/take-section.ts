import type { Gathering, Place } from "./gathering.ts";
import type { SectionSign } from "./signs.ts";

/** A section alone on its line: it opens a story, or completes a head that has a date only. */
export function takeSection(gathering: Gathering, { at, next }: Place, { section }: SectionSign): void {
  const { head } = gathering;
  if (head?.date !== undefined && head.section === undefined) {
    head.section = { value: section, at };
    head.lines.push(at);
    return;
  }
  // A section below a whole head is a label of that story; before a date it begins the next head.
  const beginsAnew = next?.sign.kind === "head" && next.sign.section === undefined;
  if (head?.date !== undefined && !beginsAnew) {
    gathering.ledger.leftover(
      at,
      "second-section",
      "The head above names a section already; this one was not used. Write both as a path, or delete the line.",
      ["COMMENTARY / World"],
    );
    return;
  }
  gathering.beginHead({ section: { value: section, at }, lines: [at] });
}

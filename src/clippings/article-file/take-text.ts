import { isAgency, isWriter } from "../roles.ts";
import type { Gathering, Place } from "./gathering.ts";
import { isHeadlineLike } from "./headline-like.ts";
import { isKnownName } from "./line-rules.ts";
import { openedBy } from "./pending-head.ts";
import type { SourceLine } from "./signs.ts";

/** A line of text: the headline that a head waits for, a blurb of the open story, or a story of its own. */
export function takeText(gathering: Gathering, { at, line, next }: Place): void {
  const { head, entry } = gathering;
  const said = { value: line.said, at };
  if (head !== undefined) gathering.begin(openedBy(head, said));
  else if (standsAboveByline(next) && (entry === undefined || (entry.blurbs.length > 0 && isHeadlineLike(line.said)))) {
    // A line right above “By Ann Lee” is a headline, wherever it stands.
    gathering.begin({ opened: "byline", headline: said, authors: [], blurbs: [] });
  } else if (gathering.headlineFirst && next?.sign.kind === "head") {
    gathering.begin({ opened: "head", headline: said, authors: [], blurbs: [] });
  } else if (entry !== undefined) entry.blurbs.push(said);
  else if (isKnownName(line.said, gathering.context)) gathering.ledger.furniture(at);
  else gathering.begin({ opened: "list", authors: [], blurbs: [said] });
}

/** Whether the next line says who wrote a story, and not only who translated or photographed it. */
function standsAboveByline(next: SourceLine | undefined): boolean {
  if (next?.sign.kind !== "byline" || next.sign.sure !== "sure") return false;
  const { authors } = next.sign;
  return authors.length === 0 || authors.some((author) => isWriter(author) || isAgency(author));
}

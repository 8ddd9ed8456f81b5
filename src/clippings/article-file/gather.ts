import { dateLastOrder } from "./date-last.ts";
import type { Draft, Mark } from "./draft.ts";
import { Gathering, type Place } from "./gathering.ts";
import { isHeadlineFirst } from "./headline-first.ts";
import type { Ledger } from "./ledger.ts";
import type { FileContext } from "./line-rules.ts";
import { withSectionsAboveDates } from "./section-above-date.ts";
import type { SourceLine } from "./signs.ts";
import { takeByline } from "./take-byline.ts";
import { takeHead } from "./take-head.ts";
import { takeSection } from "./take-section.ts";
import { takeText } from "./take-text.ts";
import { takeUrl } from "./take-url.ts";

/** The file cut into stories, before repetitions are found. */
export interface Gathered {
  readonly drafts: readonly Draft[];
  readonly marks: readonly Mark[];
}

/**
 * Goes through the lines once and puts each where its neighbours say that it belongs. Blank lines and furniture are
 * taken off first, so that they never matter. Lines that find no place are entered in the ledger as leftovers.
 */
export function gather(lines: readonly SourceLine[], context: FileContext, ledger: Ledger): Gathered {
  const content = inOrder(
    lines,
    [...lines.keys()].filter((at) => !isAside(lines[at], at, ledger)),
  );
  const plain = content.map((at) => lines[at]).filter((line) => line !== undefined);
  const headlineFirst = isHeadlineFirst(plain);
  const said = headlineFirst ? plain : withSectionsAboveDates(plain);
  const gathering = new Gathering(context, ledger, headlineFirst);
  for (const [index, at] of content.entries()) {
    const line = said[index];
    if (line !== undefined) take(gathering, { at, line, previous: content[index - 1], next: said[index + 1] });
  }
  gathering.dropHead();
  return gathering;
}

/** Dates that stand below their stories go before them. */
function inOrder(lines: readonly SourceLine[], content: readonly number[]): readonly number[] {
  const order = dateLastOrder(content.map((at) => lines[at]).filter((line) => line !== undefined));
  return order?.map((place) => content[place] ?? 0) ?? content;
}

function take(gathering: Gathering, place: Place): void {
  const { sign } = place.line;
  if (sign.kind === "contributions") {
    gathering.dropHead();
    gathering.close();
    const { authors, publication } = sign;
    gathering.marks.push({ at: place.at, authors, publication, before: gathering.drafts.length });
    gathering.ledger.furniture(place.at, "authors", "publication");
  } else if (sign.kind === "head") takeHead(gathering, place, sign);
  else if (sign.kind === "section") takeSection(gathering, place, sign);
  else if (sign.kind === "url") takeUrl(gathering, place, sign);
  else if (sign.kind === "byline") takeByline(gathering, place, sign);
  else takeText(gathering, place);
}

/** Lines that no story could hold. */
function isAside(line: SourceLine | undefined, at: number, ledger: Ledger): boolean {
  const kind = line?.sign.kind;
  if (kind === "furniture") ledger.furniture(at);
  if (kind === "wordless") {
    ledger.leftover(
      at,
      "no-words",
      "A line without a letter or digit is no headline and no blurb. Delete it if it says nothing.",
    );
  }
  return kind === "blank" || kind === "furniture" || kind === "wordless";
}

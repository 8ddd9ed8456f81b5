import { isHeadlineLike } from "./headline-like.ts";
import { isSectionLike } from "./section.ts";
import type { SourceLine } from "./signs.ts";

/**
 * The lines, those being sections that only their place tells of: “Country Notes” alone, above a date alone, above a
 * headline. Few short words with capitals, and nothing before them that could want a headline.
 *
 * @param content the lines that say something, in order
 */
export function withSectionsAboveDates(content: readonly SourceLine[]): readonly SourceLine[] {
  return content.map((line, index) =>
    isSection(line, content[index - 1], content[index + 1], content[index + 2])
      ? { ...line, sign: { kind: "section", section: line.said } }
      : line,
  );
}

function isSection({ said, sign }: SourceLine, previous?: SourceLine, next?: SourceLine, after?: SourceLine): boolean {
  const open = sign.kind === "text" || (sign.kind === "byline" && sign.sure === "likely");
  if (!open || said.length > 40 || said.split(/\s+/u).length > 4) return false;
  if (!/\p{Lu}/u.test(said) || !isSectionLike(said)) return false;
  if (previous?.sign.kind === "head" || previous?.sign.kind === "section") return false;
  return isDateAlone(next) && after?.sign.kind === "text" && isHeadlineLike(after.said);
}

function isDateAlone(line: SourceLine | undefined): boolean {
  if (line?.sign.kind !== "head") return false;
  const { section, authors, date } = line.sign;
  return section === undefined && authors === undefined && date.sure === "strong" && !date.updated;
}

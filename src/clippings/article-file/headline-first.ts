import { isHeadlineLike } from "./headline-like.ts";
import type { SourceLine } from "./signs.ts";

/**
 * Whether the file prints headlines above their dates: “Headline / Feb 4, 2022 / Blurb.”, and so throughout. Then a
 * date belongs to the line above it. The evidence must be whole: the file begins so, each date stands between a line
 * that looks like a headline and one that ends as a sentence does, and there is no contributions line.
 *
 * @param content the lines that say something, in order
 */
export function isHeadlineFirst(content: readonly SourceLine[]): boolean {
  if (content[0]?.sign.kind !== "text" || content[1]?.sign.kind !== "head") return false;
  return content.every(({ sign }, index) => {
    if (sign.kind === "contributions" || sign.kind === "section") return false;
    if (sign.kind !== "head") return true;
    const [above, below] = [content[index - 1], content[index + 1]];
    const headline = above?.sign.kind === "text" && isHeadlineLike(above.said);
    return headline && below?.sign.kind === "text" && !isHeadlineLike(below.said);
  });
}

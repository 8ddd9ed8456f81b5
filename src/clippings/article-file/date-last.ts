import { isHeadlineLike } from "./headline-like.ts";
import type { SourceLine } from "./signs.ts";

/** No page prints more between a headline and its date. */
const longest = 8;

/**
 * The order in which a file is to be read that prints each date below its story: “Headline / Teaser. / By Ann Lee /
 * Feb 4, 2022”. The dates go before their headlines. The evidence must be whole: the file begins with a headline, each
 * story has one date, and a date, or a byline or section right below it, is the file's last line. A file that prints
 * dates above its headlines never ends so.
 *
 * @param content the lines that say something, in order
 * @returns places in `content`; undefined where the file is not so
 */
export function dateLastOrder(content: readonly SourceLine[]): readonly number[] | undefined {
  const order: number[] = [];
  let stories = 0;
  for (let start = 0; start < content.length; ) {
    const end = storyEnd(content, start);
    if (end === undefined) return undefined;
    const places = Array.from({ length: end - start }, (_, index) => start + index);
    const heads = places.filter((place) => isHead(content[place]));
    order.push(...heads, ...places.filter((place) => !heads.includes(place)));
    stories += 1;
    start = end;
  }
  return stories > 1 ? order : undefined;
}

function isHead(line: SourceLine | undefined): boolean {
  return line?.sign.kind === "head" || line?.sign.kind === "section";
}

/** Where the story ends that begins here: behind its date, and behind the bylines and sections below that. */
function storyEnd(content: readonly SourceLine[], start: number): number | undefined {
  const first = content[start];
  if (first?.sign.kind !== "text" || !isHeadlineLike(first.said)) return undefined;
  let at = start + 1;
  while (isBody(content[at])) at += 1;
  if (at - start > longest || !isDate(content[at])) return undefined;
  at += 1;
  while (isTail(content[at])) at += 1;
  return at;
}

function isBody(line: SourceLine | undefined): boolean {
  return line?.sign.kind === "text" || (line?.sign.kind === "byline" && line.sign.date === undefined);
}

function isDate(line: SourceLine | undefined): boolean {
  return line?.sign.kind === "head" && line.sign.date.sure === "strong" && line.sign.authors === undefined;
}

function isTail(line: SourceLine | undefined): boolean {
  if (line === undefined) return false;
  const { sign } = line;
  return (
    (sign.kind === "byline" && sign.sure === "sure" && sign.date === undefined) ||
    sign.kind === "section" ||
    (sign.kind === "head" && sign.date.updated === true)
  );
}

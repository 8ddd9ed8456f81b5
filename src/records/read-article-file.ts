import type { Problem } from "../basics/problem.ts";
import type { Clipping, Line } from "../clippings/clipping.ts";
import { readClippings } from "../clippings/formats.ts";
import { splitLines } from "../clippings/split-lines.ts";
import type { Article } from "./article.ts";
import { bodyOf, startOfLine } from "./body.ts";
import type { Defaults } from "./defaults.ts";
import { readFileFront } from "./file-front.ts";
import { fromClipping } from "./from-clipping.ts";
import { type FrontMatter, frontMatterProblem, readFrontMatter } from "./front-matter.ts";
import { frontLines, leftoverLines, leftoversOf } from "./ledger.ts";
import { mergeStories } from "./merge.ts";
import type { LedgerLine, SourceReading } from "./source-reading.ts";

/**
 * Reads an article file: front matter for all of its stories, and the text. Front matter that cannot be read is
 * reported and the text read without it: the stories are what matters here.
 */
export function readArticleFile(file: string, text: string, defaults: Defaults): SourceReading {
  const lines = splitLines(text);
  const front = isRuledOff(lines) ? noFront : readFrontMatter(lines);
  const closing = front.fault === undefined ? front.closing : front.fault.closing;
  const spoken = readFileFront(file, front.fault === undefined ? front.entries : noFront.entries, defaults);
  const problems: Problem[] = [...spoken.problems];
  if (front.fault !== undefined) {
    problems.push(frontMatterProblem(file, front.fault, "The text below it is read as if it were not there."));
  }
  const reading = readClippings({
    file,
    text: text.slice(startOfLine(text, closing + 1)),
    firstLine: closing + 1,
    front: spoken.front,
  });
  const { captured } = spoken.front;
  const stories = reading.clippings.map((clipping) => {
    const story = withBody(clipping);
    return fromClipping(file, captured === undefined ? story : { captured, ...story }, defaults);
  });
  const above =
    front.fault === undefined ? frontLines(lines, closing, spoken.keys) : leftoverLines(lines.slice(0, closing));
  const accounted = above.concat(reading.lines.map((line) => named(line, stories)));
  return {
    file,
    format: reading.format,
    articles: mergeStories(stories.filter((story) => story !== undefined)),
    lines: accounted,
    leftovers: leftoversOf(accounted),
    problems: [...problems, ...reading.problems],
    unknownKeys: spoken.unknownKeys,
  };
}

const noFront: FrontMatter = { entries: new Map(), closing: 0 };

/** A page may begin with a line of dashes that is no fence: then no key stands below it. */
function isRuledOff(lines: readonly string[]): boolean {
  if (!/^---[ \t]*$/.test(lines[0] ?? "")) return false;
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  const inside = lines.slice(1, end === -1 ? 20 : end);
  return (
    inside.some((line) => line.trim() !== "") &&
    !inside.some((line) => /^(?:[\w-]+|"[^"]*"|'[^']*')\s*:(?:\s|$)|^[#{]/.test(line))
  );
}

/** A body as records hold it, so that an imported one is the same. */
function withBody(clipping: Clipping): Clipping {
  if (clipping.body === undefined) return clipping;
  const { body, ...rest } = clipping;
  const text = bodyOf(body.value);
  return text === null ? rest : { ...rest, body: { ...body, value: text } };
}

/** The line with its story's id in place of the story's number. */
function named(line: Line, stories: readonly (Article | undefined)[]): LedgerLine {
  const { article, ...rest } = line;
  if (article === undefined) return rest;
  const id = stories[article]?.id;
  return id === undefined ? rest : { ...rest, article: id };
}

import type { Problem } from "../basics/problem.ts";
import { looksLikeClipList } from "../clippings/clip-list/looks-like-clip-list.ts";
import { splitLines } from "../clippings/split-lines.ts";
import { Tallier } from "../clippings/tally.ts";
import type { Defaults } from "./defaults.ts";
import { frontMatterProblem } from "./front-matter.ts";
import { bodyLines, frontLines } from "./ledger.ts";
import { type AnyFront, readAnyFront } from "./others/any-front.ts";
import { readOther } from "./others/read-other.ts";
import { type Unpublished, unpublishedBy, unpublishedElsewhere } from "./others/unpublished.ts";
import { isOthers } from "./others/whose.ts";
import { readArticleFile } from "./read-article-file.ts";
import { type Markdown, readRecord, unread } from "./read-record.ts";
import { readBody } from "./record-body.ts";
import type { LedgerLine, SourceReading } from "./source-reading.ts";

/**
 * Reads a Markdown file: a record of our own, or a story that was written for another generator, whose keys and
 * templates mean something else. One whose front matter cannot be read is left out whole, since without it the text
 * might stand under a wrong date or name. Drafts are left out, and pages that are no stories.
 */
export function readMarkdown(file: string, text: string, defaults: Defaults): SourceReading {
  // A reporter's list of her clips may be Markdown too; it has no front matter, and no story is without.
  if (!/^(?:---|\+\+\+|\{)/.test(text) && looksLikeClipList(text)) return readArticleFile(file, text, defaults);
  const lines = splitLines(text);
  const front = readAnyFront(lines);
  if (front.fault !== undefined) {
    const problem = frontMatterProblem(file, front.fault, "The record is left out until that is mended.");
    return { ...unread(file, lines), problems: [problem] };
  }
  const isForeign = isOthers(file, front, defaults.fields ?? []);
  const format = isForeign || front.closing === 0 ? "markdown" : "record";
  const page = pageThatIsNoStory(file, lines, front, isForeign);
  if (page !== undefined) return leftOut(file, lines, "markdown", { why: page, line: 1 });
  const state = unpublishedBy(front.entries) ?? (isForeign ? unpublishedElsewhere(file, front.entries) : undefined);
  if (state !== undefined) return leftOut(file, lines, format, state);
  const markdown = { file, text, lines, front };
  return isForeign ? otherReading(markdown, defaults) : readRecord(markdown, defaults);
}

const notes =
  /^(?:readme|license|licence|contributing|code[_-]of[_-]conduct|changelog|security|pull_request_template)$/i;

/** Lists that a generator fills, and what people write about a folder. */
function pageThatIsNoStory(
  file: string,
  lines: readonly string[],
  { entries, closing }: Extract<AnyFront, { closing: number }>,
  isForeign: boolean,
): string | undefined {
  const name = (file.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "");
  if (name === "_index") return "list pages";
  if (closing === 0) return notes.test(name) ? "notes about the folder" : undefined;
  const isBare = isForeign && !entries.has("date") && lines.slice(closing).every((line) => line.trim() === "");
  return isBare && name === "index" ? "list pages" : undefined;
}

function leftOut(
  file: string,
  lines: readonly string[],
  format: string,
  { why, line, doubt }: Unpublished,
): SourceReading {
  const tally = new Tallier();
  tally.found();
  tally.leftOut(why, { line });
  const account = lines.map((text, index): LedgerLine => {
    return { line: index + 1, text, as: text.trim() === "" ? "blank" : "furniture" };
  });
  const problems = doubt === undefined ? [] : [doubtful(file, line, doubt)];
  return { file, format, articles: [], lines: account, leftovers: [], problems, unknownKeys: [], tally: tally.tally() };
}

function doubtful(file: string, line: number, found: string): Problem {
  const note = "It may be a draft, and is left out until that is mended.";
  return { file, line, rule: "truth-unreadable", found, expected: ["true", "false"], note, severity: "error" };
}

function otherReading({ file, text, lines, front }: Markdown, defaults: Defaults): SourceReading {
  const line = [...front.entries].find(([key]) => /^title$/i.test(key))?.[1].line;
  const { article, body, keys, unknownKeys, problems, tally } = readOther(file, front, defaults, (headline) =>
    readBody(text, lines, front.closing, { headline, line }),
  );
  if (article === undefined) {
    return { ...leftOut(file, lines, "markdown", { why: "pages without any text", line: 1 }), problems, unknownKeys };
  }
  tally.found();
  return {
    file,
    format: "markdown",
    articles: [article],
    get lines() {
      return [
        ...frontLines(lines, front.closing, keys, article.id),
        ...bodyLines(lines, front.closing, body, article.id),
      ];
    },
    leftovers: [],
    problems,
    unknownKeys,
    tally: tally.tally(),
  };
}

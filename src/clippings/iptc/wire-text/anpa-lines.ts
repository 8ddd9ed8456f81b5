import { bodyText } from "../body.ts";
import type { Desk, Draft } from "../desk.ts";
import { escaped } from "../plain-html.ts";

import { trimmedEnd, withoutControls } from "./control-characters.ts";

/** What the lines of a message say beside the story. */
export interface LinesSaid {
  /** The keyword line up to its first comma: `BC-BKN--Heat-Hawks`. */
  readonly keyword: string;
  /** Its words behind that: `1st Ld-Writethru`. */
  readonly version: string;
  /** What editors are told: `Eds: Updates. With photos.` */
  readonly notes: string;
  /** The line with sender, date and time, where it stands in the text. */
  readonly stamp: string | undefined;
}

const stampLine = /^[A-Z]{2,4}-[A-Z]{2,4}-\d\d-\d\d-\d\d \d{4}/;

/**
 * Fills a draft from the text of a message. Lines with “^” at their head are keyword, headline, pictures, notes, summary
 * and byline in that order, most of them missing; a tab begins a paragraph.
 *
 * @param isTable whether the lines are to be kept as they are (DC2)
 */
export function takeLines(text: string, isTable: boolean, line: number, desk: Desk, draft: Draft): LinesSaid {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const above = lines.filter((one) => one.startsWith("^")).map((one) => trimmedEnd(one.slice(1), " \t<"));
  const below = lines.filter((one) => !one.startsWith("^"));
  const stamp = below.map((one) => one.trim()).find((one) => stampLine.test(one));
  const [keyword = "", ...rest] = above;
  const notes = takeHead(rest, line, desk, draft);
  takeBody(
    below.filter((one) => !stampLine.test(one.trim())),
    isTable,
    line,
    desk,
    draft,
  );
  const comma = keyword.search(/,|$/);
  return { keyword: keyword.slice(0, comma).trim(), version: keyword.slice(comma), notes, stamp };
}

/** @returns the notes to editors */
function takeHead(lines: readonly string[], line: number, desk: Desk, draft: Draft): string {
  const { tally } = desk;
  const notes: string[] = [];
  let byline: string | undefined;
  const titles: string[] = [];
  for (const written of lines) {
    const isCredit = written.endsWith("=");
    const said = signs(trimmedEnd(written, "=").trim());
    const seen = { line, text: said };
    if (said === "") continue;
    if (/^(?:eds|editors?(?:['’]s? notes?)?|ed note)\b/i.test(said)) notes.push(said);
    else if (byline === undefined && /^by\s/i.test(said)) byline = said;
    else if (isCredit && byline !== undefined) titles.push(said);
    else if (/^AP (?:photo|graphic|video|audio)/i.test(said))
      tally.dropped("(pictures)", "numbers of pictures at the sender", seen);
    else if (draft.headline === undefined) {
      draft.headline = { value: said, how: "given", rule: "headline", line };
      tally.kept("headline", "headline", seen);
    } else if (draft.blurbs.length === 0) {
      draft.blurbs = [{ value: said, how: "given", rule: "summary", line }];
      tally.kept("summary", "blurbs", seen);
    } else tally.dropped("(line above the text)", "nobody says what it is", seen);
  }
  const authors =
    byline === undefined ? undefined : desk.byline(byline, "byline", line, titles.join(", ") || undefined);
  if (authors !== undefined) draft.authors = authors;
  return notes.join(" ");
}

function takeBody(lines: readonly string[], isTable: boolean, line: number, desk: Desk, draft: Draft): void {
  const paragraphs: string[][] = [];
  for (const one of lines) {
    if (one.startsWith("\t") || paragraphs.length === 0) paragraphs.push([]);
    paragraphs.at(-1)?.push(isTable ? withoutControls(one, " ") : signs(one).trim());
  }
  const html = isTable
    ? `<pre><code>${escaped(lines.map((one) => withoutControls(one, " ")).join("\n"))}</code></pre>`
    : paragraphs
        .map((paragraph) => escaped(paragraph.filter((one) => one !== "").join(" ")))
        .filter((paragraph) => paragraph !== "")
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join("\n");
  const context = { tally: desk.tally, within: "text", line, headline: draft.headline?.value };
  const markdown = lines.every((one) => one.trim() === "") ? "" : bodyText(html, context);
  if (markdown === "") return;
  draft.body = { value: markdown, how: "given", rule: "message-text", line };
  desk.tally.changed("text", "body", "kept without the line ends and signs of the wire", {
    line,
    text: lines.join(" "),
  });
}

/** The wire has no curly quotes and no dashes: two grave accents open, two apostrophes close, “ _ ” is a dash. */
function signs(text: string): string {
  return withoutControls(text)
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/(?<=\s)_(?=\s)/g, "—")
    .replace(/\s+/g, " ");
}

import type { FileFormat, Head, Reading, SourceFile } from "../../clipping.ts";
import { closeUp } from "../../close-up.ts";
import { bodyText } from "../body.ts";
import { authorsOf } from "../byline.ts";
import { Desk, type Draft, saysSomething } from "../desk.ts";
import { htmlOfText } from "../plain-html.ts";
import { Tags } from "../tags.ts";
import { trimmedEnd, withoutControls } from "./control-characters.ts";
import { endOfText, tellUnreadable } from "./message-bounds.ts";
import { type Message, messagesOf } from "./messages.ts";
import { stampOf7901 } from "./stamp.ts";
import { changeIn, Versions } from "./versions.ts";

/**
 * Messages of the IPTC's Recommendation 7901 (https://iptc.org/standards/iptc-7901/), one or many in a file. In its
 * words, with SOH, STX, ETX and EOT for the control characters 01 to 04:
 *
 *     SOH  message header     source identification and message number, priority, category, word count, optional
 *          keywords           the slug, to a stroke
 *     STX  message text       headline, byline, and a line that ends in “=”; then the text
 *     ETX  date and time      day, hour, minute, zone, month, year
 *     EOT
 */
export const iptc7901: FileFormat = { name: "iptc-7901", detect, read };

/** `abc0123 4 pl 210  Example 0815`: source and number, priority, category, words, and what the sender adds. */
const header =
  /^([A-Za-z]{1,6})(\d{1,6})[ \t]+([0-9A-Za-z])[ \t]+([A-Za-z]{1,4})[ \t]+(\d{1,6})(?:[ \t]+([^\r\n]*))?[ \t]*\r?\n/;

/** No header is longer. */
const longestHeader = 400;

function detect({ text }: Head): boolean {
  const start = text.indexOf("\u0001");
  return start >= 0 && start < 64 && header.test(text.slice(start + 1, start + longestHeader));
}

function read(source: SourceFile): Reading {
  const desk = new Desk(source);
  const versions = new Versions();
  for (const message of messagesOf(source.bytes)) takeMessage(message, versions, desk);
  return desk.reading("iptc-7901");
}

function takeMessage({ text, line, isCut }: Message, versions: Versions, desk: Desk): void {
  const match = header.exec(text.slice(0, longestHeader));
  const start = text.indexOf("\u0002");
  if (match === null || start < 0) {
    tellUnreadable(desk, line, text.slice(0, longestHeader), "SOH abc0123 4 pl 210 … STX … ETX");
    return;
  }
  const end = endOfText(desk, line, text, start, isCut);
  const [whole, sourceId = "", , priority = "", category = "", words = "", optional = ""] = match;
  const keywords = text
    .slice(whole.length, start)
    .split(/\r?\n|\//)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const { tally } = desk;
  const draft: Draft = { line, blurbs: [] };
  const told = takeText(text.slice(start + 1, end < 0 ? undefined : end), line, desk, draft);
  const notes = [...told.notes, ...keywords.filter((word) => /^\(.*\)$/.test(word))];
  const slug = keywords.filter((word) => !/^\(.*\)$/.test(word)).join(" ");
  tally.dropped("source identification", "who sent the message, as a code", { line, text: sourceId });
  tally.dropped("priority", "how urgent it was to editors", { line, text: priority });
  tally.dropped("word count", "a number for editors", { line, text: words });
  if (slug !== "") tally.dropped("keywords", "the desk's working title, no word for readers", { line, text: slug });
  if (optional !== "") tally.dropped("optional information", "for the sender's customers", { line, text: optional });
  const tags = new Tags(tally, line);
  tags.add("category", undefined, [category.toUpperCase()]);
  const subjects = tags.said();
  if (subjects !== undefined) draft.tags = subjects;
  const made = end < 0 ? undefined : stampOf7901(text.slice(end + 1, end + 200), desk.source.front.zone);
  if (made !== undefined) {
    draft.date = { value: made.day, how: "given", rule: "date-and-time", line };
    tally.changed("date and time", "date", "kept as the day it was in the archive's zone", {
      line,
      text: text.slice(end + 1, end + 40),
    });
  }
  if (!saysSomething(draft)) {
    tally.found();
    tally.leftOut("without any text", { line, text: slug });
    return;
  }
  const note = notes.join(" ");
  const change = changeIn(note) ?? (/\bkill\b/i.test(draft.headline?.value.slice(0, 40) ?? "") ? "kill" : undefined);
  desk.story(
    {
      ...versions.place({ slug, change }),
      made,
      status: change === "kill" ? "canceled" : "usable",
      ...(change === undefined || change === "kill" ? {} : { change }),
      ...(note === "" ? {} : { note }),
      line,
    },
    draft,
  );
}

/** From here on the text is for editors. Agencies of several countries write it so. */
const notForPrint = /^.*the following information is not (?:intended )?for publication/im;

/** Headline and byline up to the line that ends in “=”, then the text. @returns the lines that are notes to editors */
function takeText(text: string, line: number, desk: Desk, draft: Draft): { readonly notes: readonly string[] } {
  const plain = withoutControls(text.replace(/\r\n?/g, "\n"));
  const mark = notForPrint.exec(plain);
  if (mark !== null)
    desk.tally.dropped("(not for publication)", "for editors only", { line, text: plain.slice(mark.index) });
  const printed = mark === null ? plain : trimmedEnd(plain.slice(0, mark.index), " \t\n*#-");
  const close = /=[ \t]*(?:\n|$)/.exec(printed.slice(0, 1000));
  const blank = /\n[ \t]*\n/.exec(printed.slice(0, 1000));
  const headEnd = close === null ? (blank?.index ?? 0) : close.index;
  const lines = printed
    .slice(0, headEnd)
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const body = printed.slice(close === null ? headEnd : headEnd + close[0].length);
  const notes = lines.filter((one) => /^\(.*\)$/.test(one) || (lines.length > 1 && one.length < 40 && isTakeKey(one)));
  const byline = lines.find((one) => /^(?:by|von|par|por|di|door|av|af)\s/i.test(one) && authorsOf(one).length > 0);
  const head = lines.filter((one) => one !== byline && !notes.includes(one));
  if (head.length > 0) {
    draft.headline = { value: closeUp(head.join(" ")), how: "given", rule: "headline", line };
    desk.tally.kept("headline", "headline", { line, text: head.join(" ") });
  }
  const authors = byline === undefined ? undefined : desk.byline(byline, "byline", line);
  if (authors !== undefined) draft.authors = authors;
  const markdown = bodyText(htmlOfText(indented(body), "wrapped"), { tally: desk.tally, within: "message text", line });
  if (markdown !== "") {
    draft.body = { value: markdown, how: "given", rule: "message-text", line };
    desk.tally.changed("message text", "body", "kept without the line ends of the wire", { line, text: body });
  }
  return { notes };
}

function isTakeKey(line: string): boolean {
  return changeIn(line) !== undefined && (line === line.toUpperCase() || /^\d/.test(line));
}

/** Some senders begin a paragraph with spaces and leave no blank line. */
function indented(text: string): string {
  return text.replace(/\n(?=[ \t]{2,}\S)/g, "\n\n");
}

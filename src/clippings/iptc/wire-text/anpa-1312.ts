import type { FileFormat, Head, Reading, SourceFile } from "../../clipping.ts";
import { Desk, type Draft, saysSomething } from "../desk.ts";
import { kindOfNote } from "../notes.ts";
import { takeLines } from "./anpa-lines.ts";
import { endOfText, tellUnreadable } from "./message-bounds.ts";
import { type Message, messagesOf } from "./messages.ts";
import { stampOf1312 } from "./stamp.ts";
import { changeIn, Versions } from "./versions.ts";

/**
 * Messages of ANPA's High-Speed Wire Service Transmission Guidelines (Bulletin 1312), one or many in a file. In its
 * words, with SYN for the control character 16, US for 1f, DC1 to DC4 for 11 to 14:
 *
 *     SYN SYN SOH  service level designator, story number, US, selector code
 *                  priority, category, format identifiers (DC3/DC4, DC1/DC2), keyword with version, date, word count
 *     STX          text: lines that begin with “^” and end in “<” or “=” stand above it; a tab begins a paragraph
 *     ETX          sender, date, time: `AP-WF-11-13-13 1509GMT`
 *     EOT
 */
export const anpa1312: FileFormat = { name: "anpa-1312", detect, read };

const first = /^[ \t]*([A-Za-z])(\d{3,4})\p{Cc}?([A-Za-z0-9-]*)[^\n]{0,40}\n/u;
/** The keyword is of 24 characters at most; its version stands behind a space or a comma. */
const second =
  /^([A-Za-z])[ \t]+([A-Za-z])[ \t]*(\p{Cc}{0,4})[ \t]*([^\r\n]{0,80}?)[ \t]+(\d\d)-(\d\d)(?:-\d\d)?[ \t]+(\d{1,5})[^\n]*\n/u;
/** Both lines of a header are shorter. */
const longestHeader = 400;

function detect({ text }: Head): boolean {
  const start = text.indexOf("\u0001");
  if (start < 0 || start > 64) return false;
  const head = text.slice(start + 1, start + longestHeader);
  const line = first.exec(head);
  return line !== null && second.test(head.slice(line[0].length));
}

function read(source: SourceFile): Reading {
  const desk = new Desk(source);
  const versions = new Versions();
  for (const message of messagesOf(source.bytes)) takeMessage(message, versions, desk);
  return desk.reading("anpa-1312");
}

/** Categories whose meaning all users of the format share; the others are each agency's own. */
const categories: ReadonlyMap<string, string> = new Map([
  ["a", "National"],
  ["e", "Entertainment"],
  ["f", "Business"],
  ["i", "International"],
  ["l", "Lifestyle"],
  ["p", "Politics"],
  ["q", "Sports"],
  ["s", "Sports"],
  ["t", "Travel"],
  ["w", "Washington"],
]);

function takeMessage({ text, line, isCut }: Message, versions: Versions, desk: Desk): void {
  const { tally } = desk;
  const head = text.slice(0, longestHeader);
  const one = first.exec(head);
  const two = one === null ? null : second.exec(head.slice(one[0].length));
  const start = text.indexOf("\u0002");
  if (one === null || two === null || start < 0) {
    tellUnreadable(desk, line, head, "SOH a1234 … STX … ETX");
    return;
  }
  const end = endOfText(desk, line, text, start, isCut);
  const [, priority = "", category = "", formats = "", keyword = "", month = "", day = "", words = ""] = two;
  const draft: Draft = { line, blurbs: [] };
  const told = takeLines(
    text.slice(start + 1, end < 0 ? undefined : end),
    formats.includes("\u0012"),
    line,
    desk,
    draft,
  );
  const stamp = told.stamp ?? (end < 0 ? "" : text.slice(end + 1, end + 200));
  const made = stampOf1312(stamp, desk.source.front.zone);
  if (made !== undefined) {
    draft.date = { value: made.day, how: "given", rule: "date-and-time", line };
    tally.changed("date and time", "date", "kept as the day it was in the archive's zone", {
      line,
      text: stamp.slice(0, 60),
    });
  } else takeShortDate(`${month}/${day}`, line, desk, draft);
  const section = categories.get(category.toLowerCase());
  if (section === undefined) tally.dropped("category", "the sender's own code", { line, text: category });
  else {
    draft.section = { value: section, how: "derived", rule: "anpa-category", line };
    tally.changed("category", "section", "a letter, kept as what it stands for", { line, text: category });
  }
  const slug = (told.keyword || (keyword.split(/[ ,]/)[0] ?? "")).replace(/^(?:AM|PM|BC|AP)-+/i, "");
  tally.dropped("keyword", "the desk's working title, no word for readers", { line, text: keyword });
  tally.dropped("priority", "how urgent it was to editors", { line, text: priority });
  tally.dropped("word count", "a number for editors", { line, text: words });
  const version = changeIn(`${keyword.slice(keyword.search(/[ ,]|$/))} ${told.version}`);
  const noted = kindOfNote(told.notes);
  const change = version !== "kill" && noted !== undefined ? noted : version;
  const isKill = change === "kill" || /^\s*(?:bulletin|mandatory)?\s*kill\b/i.test(draft.headline?.value ?? "");
  if (/v/i.test(category) && !isKill) {
    tally.found();
    tally.leftOut("advisories to editors", { line, text: draft.headline?.value ?? keyword });
    return;
  }
  if (!saysSomething(draft)) {
    tally.found();
    tally.leftOut("without any text", { line, text: keyword });
    return;
  }
  desk.story(
    {
      ...versions.place({ slug, change: isKill ? "kill" : change }),
      made,
      status: isKill ? "canceled" : "usable",
      ...(change === undefined || change === "kill" ? {} : { change }),
      ...(told.notes === "" ? {} : { note: told.notes }),
      line,
    },
    draft,
  );
}

/** The header's date has no year, which only the day of the copy can tell. */
function takeShortDate(written: string, line: number, desk: Desk, draft: Draft): void {
  const captured = desk.source.front.captured?.value;
  const [month = "", day = ""] = written.split("/");
  const year = captured === undefined ? undefined : yearBefore(captured, month, day);
  const moment = year === undefined ? undefined : desk.moment(`${year}-${month}-${day}`, "date", line);
  if (moment !== undefined) {
    draft.date = { value: moment.day, how: "inferred", rule: "date-without-year", line };
    desk.tally.changed("date", "date", "month and day, with the year of the copy", { line, text: written });
    return;
  }
  desk.problem("date-without-year", {
    line,
    found: written,
    note: "The message says month and day alone. The story is kept without a date.",
  });
}

/** The last year in which this day was not after the day of the copy. */
function yearBefore(captured: string, month: string, day: string): string | undefined {
  const match = /^(\d{4})-(\d\d-\d\d)$/.exec(captured);
  if (match === null) return undefined;
  const [, year = "", rest = ""] = match;
  return `${month}-${day}` <= rest ? year : String(Number(year) - 1).padStart(4, "0");
}

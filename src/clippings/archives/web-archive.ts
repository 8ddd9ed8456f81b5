import { dayIn, edtf } from "../../basics/edtf.ts";
import type { Problem } from "../../basics/problem.ts";
import type { Clipping, FileFormat, Reading, Said, SourceFile } from "../clipping.ts";
import { bytesOf, type SourceBytes } from "../source-bytes.ts";
import { Tallier } from "../tally.ts";
import { arcRecords } from "./arc-records.ts";
import { beginning } from "./beginning.ts";
import { type Capture, latestCaptures } from "./captures.ts";
import type { Fault, Report } from "./fault.ts";
import { pageBytes } from "./page-bytes.ts";
import { payloadOf } from "./payload.ts";
import { type OpenRecord, warcRecords } from "./warc-records.ts";

type Records = (bytes: SourceBytes, report: Report) => AsyncGenerator<OpenRecord>;

/** Captures of web pages in WARC 1.0 and 1.1 (ISO 28500), packed or not. Each page is read as a saved page is. */
export const warc: FileFormat = {
  name: "warc",
  detect: (head) => /^WARC\/\d\.\d\r?\n/.test(beginning(head.bytes)),
  read: (source) => readArchive("warc", warcRecords, source),
};

/** The same in ARC, the Internet Archive's format before WARC. */
export const arc: FileFormat = {
  name: "arc",
  detect: (head) => /^filedesc:\/\/\S+ \S+ \d{8,14} \S+ -?\d+\r?\n/.test(beginning(head.bytes)),
  read: (source) => readArchive("arc", arcRecords, source),
};

/** Once through to see which pages there are, and once again to read them: only one is held at a time. */
async function readArchive(format: string, records: Records, source: SourceFile): Promise<Reading> {
  const tally = new Tallier();
  const problems: Problem[] = [];
  const clippings: Clipping[] = [];
  const report = (fault: Fault) => problems.push(problemOf(fault, source.file));
  const captures = await latestCaptures(records(source.bytes, report), tally);
  let number = -1;
  for await (const { record } of records(source.bytes, () => {})) {
    number += 1;
    const capture = captures.get(number);
    if (capture === undefined) continue;
    const payload = await payloadOf(record);
    if (payload === undefined) {
      tally.dropped(`record ${record.warcType}`, "larger than any page, or packed in a way that is not read", {
        text: capture.url,
      });
      problems.push({
        file: source.file,
        rule: "capture-unreadable",
        found: capture.url.slice(0, 200),
        note: "This page is larger than 64 MB or packed in a way that Backfile does not read. It is left out.",
        severity: "error",
      });
      continue;
    }
    const reading = await source.readInside(capture.url, bytesOf(pageBytes(payload, capture.contentType)));
    const part = `record ${record.warcType}`;
    if (reading.clippings.length > 0) tally.kept(part, ["body", "captured"], { text: capture.url });
    else tally.dropped(part, "no story was found on the page", { text: capture.url });
    if (reading.tally === undefined) tally.found(reading.clippings.length);
    else tally.add(reading.tally, capture.url);
    problems.push(...reading.problems);
    clippings.push(...reading.clippings.map((clipping) => withCapture(clipping, capture, source.front.zone)));
  }
  return { format, clippings, lines: [], problems, tally: tally.tally() };
}

/** What the archive knows of a page: its address, where the page names none, and when the copy was taken. */
function withCapture(clipping: Clipping, { url, taken, replay }: Capture, zone: string): Clipping {
  const given = <Value>(value: Value, rule: string): Said<Value> => ({ value, how: "given", rule });
  const day = /T/.test(taken) ? dayIn(taken, zone) : edtf(taken);
  return {
    ...clipping,
    ...(clipping.url === undefined ? { url: addressOf(url) } : {}),
    ...(day === undefined ? {} : { captured: given(day, replay === undefined ? "capture-date" : "replay-date") }),
    ...(replay === undefined ? {} : { archived: given(replay, "replay-address") }),
  };
}

/** Some crawlers write addresses with their spaces. */
function addressOf(url: string): Said<string> {
  const value = url.replace(/\s/g, "%20");
  return { value, how: value === url ? "given" : "derived", rule: "capture-address" };
}

const notes: Readonly<Record<Fault["rule"], readonly [note: string, severity: Problem["severity"]]>> = {
  "record-unreadable": [
    "Here is no record that can be read. Reading goes on at the next one; fetch the file again if you can.",
    "error",
  ],
  "record-cut-off": [
    "This record ends before its content does. A page is kept as far as it goes. Fetch the file again if you can.",
    "error",
  ],
  "record-length": [
    "This record is of another length than it says. It is kept as far as it says, and reading goes on at the next one.",
    "warning",
  ],
  "archive-left": [
    "There are too many places here that cannot be read. What follows is left out; fetch the file again if you can.",
    "error",
  ],
};

function problemOf({ rule, at, found }: Fault, file: string): Problem {
  const [note, severity] = notes[rule];
  const where = `byte ${at}${found === undefined || found === "" ? "" : `: ${found.slice(0, 200)}`}`;
  return { file, rule, found: where, note, severity };
}

import { LimitReader, StatusAndHeaders, WARCRecord } from "warcio";
import type { SourceBytes } from "../source-bytes.ts";
import type { Report } from "./fault.ts";
import { httpHead } from "./http-head.ts";
import { readOn } from "./read-on.ts";
import { finished, placeOf, RecordReader } from "./record-reader.ts";
import type { OpenRecord } from "./warc-records.ts";

/** Lines that begin no record, one after the other: behind so many nothing is looked for any more. */
const mostLost = 20_000;
const longestLine = 16 * 1024;

/**
 * The records of an ARC file (https://archive.org/web/researcher/ArcFileFormat.php), the Internet Archive's format before
 * WARC, as if they were WARC responses. The library has no reader for them; a record is one line, `address IP date type
 * length`, and then so many bytes.
 */
export async function* arcRecords(bytes: SourceBytes, report: Report): AsyncGenerator<OpenRecord> {
  yield* readOn(bytes, report, recordsFrom);
}

async function* recordsFrom(
  bytes: SourceBytes,
  start: number,
  report: Report,
): AsyncGenerator<OpenRecord, number | undefined> {
  const reader = new RecordReader(bytes, start);
  let lost = 0;
  for (;;) {
    const place = reader.place;
    const line = await lineAt(reader);
    if (line === undefined && reader.isCutOff) report({ rule: "record-unreadable", at: place });
    if (line === undefined) return reader.isBroken ? placeOf(bytes, "\x1f\x8b\x08", place + 1) : undefined;
    const head = reader.isBroken ? undefined : headOf(line);
    if (head === undefined) {
      if (lost === 0) report({ rule: "record-unreadable", at: place, found: line.slice(0, 200) });
      lost += 1;
      if (lost > mostLost) {
        report({ rule: "archive-left", at: place });
        return undefined;
      }
      // In packed files records begin with their parts; else the next line may begin one.
      if (reader.isPacked) return placeOf(bytes, "\x1f\x8b\x08", place + 1);
      continue;
    }
    lost = 0;
    const record = await recordOf(head, reader);
    const finish = () => finished(record, reader);
    yield { record, finish };
    if (!(await finish())) {
      report({ rule: "record-cut-off", at: place, found: head.url });
      return reader.isPacked ? placeOf(bytes, "\x1f\x8b\x08", place + 1) : undefined;
    }
  }
}

async function lineAt(reader: RecordReader): Promise<string | undefined> {
  for (;;) {
    const line = await reader.readlineRaw(longestLine);
    if (line === null) return undefined;
    const text = Buffer.from(line).toString("utf8").trim();
    if (text !== "") return text;
  }
}

interface ArcHead {
  readonly url: string;
  /** ISO 8601. */
  readonly date: string;
  readonly type: string;
  readonly length: number;
}

/** Addresses with spaces stand there as they are, so the line is read from its end. */
function headOf(line: string): ArcHead | undefined {
  const words = line.split(" ");
  const length = words.at(-1) ?? "";
  const date = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?/.exec(words.at(-3) ?? "");
  const url = words.slice(0, -4).join(" ");
  if (date === null || !/^\d{1,15}$/.test(length) || !/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  const [, year, month, day, hour = "00", minute = "00", second = "00"] = date;
  return {
    url,
    date: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    type: words.at(-2) ?? "",
    length: Number(length),
  };
}

async function recordOf(head: ArcHead, reader: RecordReader): Promise<WARCRecord> {
  const limit = new LimitReader(reader, head.length);
  const isPage = /^https?:/i.test(head.url);
  const headers = new Headers({ "WARC-Type": isPage ? "response" : "metadata", "WARC-Date": head.date });
  try {
    headers.set("Content-Type", head.type);
    headers.set("WARC-Target-URI", head.url);
  } catch {
    // What is no header's text is no address either; the record is passed over as one that names none.
  }
  const record = new WARCRecord({
    warcHeaders: new StatusAndHeaders({ statusline: "WARC/1.0", headers }),
    reader: limit,
  });
  if (isPage) record.httpHeaders = (await httpHead(limit)) ?? null;
  return record;
}

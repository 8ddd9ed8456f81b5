import { LimitReader, WARCParser, type WARCRecord } from "warcio";
import type { SourceBytes } from "../source-bytes.ts";
import type { Report } from "./fault.ts";
import { httpHead } from "./http-head.ts";
import { readOn } from "./read-on.ts";
import { EndlessHead, finished, placeOf, RecordReader } from "./record-reader.ts";

/** A record of an archive, while the archive is being read: its content is gone once the next one is asked for. */
export interface OpenRecord {
  readonly record: WARCRecord;
  /** Reads past its content. @returns whether all of it was there */
  readonly finish: () => Promise<boolean>;
}

/**
 * The records of a WARC file (ISO 28500), each packed by itself, all packed together or not packed. Behind a record that
 * is broken, cut off or longer than it says, reading goes on at the next one.
 */
export async function* warcRecords(bytes: SourceBytes, report: Report): AsyncGenerator<OpenRecord> {
  yield* readOn(bytes, report, recordsFrom);
}

/** @returns where to go on behind a fault; undefined at the end of the file */
async function* recordsFrom(
  bytes: SourceBytes,
  start: number,
  report: Report,
): AsyncGenerator<OpenRecord, number | undefined> {
  const reader = new RecordReader(bytes, start);
  const next = (place: number): number | undefined => {
    if (reader.isPacked) return placeOf(bytes, "\x1f\x8b\x08", place + 1);
    const before = placeOf(bytes, "\nWARC/", place);
    return before === undefined ? undefined : before + 1;
  };
  for (;;) {
    const place = reader.place;
    const isThere = await skipToRecord(reader);
    if (isThere === "end" && !reader.isBroken) {
      if (reader.isCutOff) report({ rule: "record-unreadable", at: place });
      return undefined;
    }
    if (isThere !== "record" || reader.isBroken) {
      report({ rule: "record-unreadable", at: place });
      return next(place);
    }
    const record = await nextRecord(reader);
    if (record === undefined) {
      report({ rule: "record-unreadable", at: place });
      return next(place);
    }
    const content = reader.place;
    const finish = () => finished(record, reader);
    yield { record, finish };
    if (!(await finish())) {
      report({ rule: "record-cut-off", at: place, found: record.warcTargetURI ?? "" });
      return next(reader.isPacked ? place : content);
    }
    if (!reader.isPacked && !(await isAtRecord(reader))) {
      report({ rule: "record-length", at: place, found: record.warcTargetURI ?? "" });
      return next(content);
    }
  }
}

async function nextRecord(reader: RecordReader): Promise<WARCRecord | undefined> {
  try {
    const record = await reader.head(() => new WARCParser(reader, { parseHttp: false }).parse());
    if (record === null || !(record.warcContentLength >= 0) || !(record._reader instanceof LimitReader))
      return undefined;
    if (record.warcType === "response") record.httpHeaders = (await httpHead(record._reader)) ?? null;
    return record;
  } catch (error) {
    if (error instanceof EndlessHead || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Passes over the blank lines between records. */
async function skipToRecord(reader: RecordReader): Promise<"record" | "none" | "end"> {
  for (let blank = 0; blank < 16; blank += 1) {
    const line = await reader.readlineRaw(longestLine);
    if (line === null) return "end";
    if (isBlank(line)) continue;
    reader.unread(line);
    return startsRecord(line) ? "record" : "none";
  }
  return "none";
}

async function isAtRecord(reader: RecordReader): Promise<boolean> {
  return (await skipToRecord(reader)) !== "none";
}

const longestLine = 1024;

function isBlank(line: Uint8Array): boolean {
  return line.every((code) => code === 0x0a || code === 0x0d);
}

function startsRecord(line: Uint8Array): boolean {
  return /^WARC\/\d\.\d/.test(Buffer.from(line.subarray(0, 16)).toString("latin1"));
}

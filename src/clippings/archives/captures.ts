import type { WARCRecord } from "warcio";
import type { Tallier } from "../tally.ts";
import { replayOf } from "./replay.ts";
import type { OpenRecord } from "./warc-records.ts";

/** A page that an archive holds, as far as its record's head tells. */
export interface Capture {
  /** Its place among the records. */
  readonly number: number;
  /** The page's own address. */
  readonly url: string;
  /** When it was taken, ISO 8601. */
  readonly taken: string;
  readonly contentType: string;
  /** Whether the record ends before its content does. */
  readonly isCut: boolean;
  /** The address in a web archive at which the copy was taken, where it was taken there. */
  readonly replay?: string;
}

/**
 * Of each address the latest page that is whole, or the latest at all. All other records are counted with their reason.
 *
 * @returns by their numbers, in the order in which they stand
 */
export async function latestCaptures(
  records: AsyncIterable<OpenRecord>,
  tally: Tallier,
): Promise<ReadonlyMap<number, Capture>> {
  const byAddress = new Map<string, Capture>();
  let number = -1;
  for await (const { record, finish } of records) {
    number += 1;
    const url = addressOf(record);
    const why = reasonAgainst(record, url);
    const isWhole = await finish();
    const part = `record ${record.warcType ?? ""}`.trim();
    if (why !== undefined) {
      tally.dropped(part, why, { text: url });
      continue;
    }
    const capture = captureOf(record, url, number, !isWhole);
    const known = byAddress.get(keyOf(capture.url));
    if (known !== undefined)
      tally.dropped(part, "another capture of the same address is later, or whole", { text: url });
    if (known === undefined || isBetter(capture, known)) byAddress.set(keyOf(capture.url), capture);
  }
  return new Map(
    [...byAddress.values()].sort((one, other) => one.number - other.number).map((one) => [one.number, one]),
  );
}

function isBetter(one: Capture, other: Capture): boolean {
  return one.isCut === other.isCut ? one.taken >= other.taken : !one.isCut;
}

function addressOf(record: WARCRecord): string {
  return record.warcTargetURI?.trim() ?? "";
}

/** A place in a page is no page of its own. */
function keyOf(url: string): string {
  return url.replace(/#.*$/s, "");
}

function captureOf(record: WARCRecord, address: string, number: number, isCut: boolean): Capture {
  const replay = replayOf(address);
  const contentType = typeOf(record);
  const taken = record.warcDate?.trim() ?? "";
  if (replay === undefined) return { number, url: address, taken, contentType, isCut };
  return { number, url: replay.url, taken: replay.taken, contentType, isCut, replay: address };
}

function typeOf(record: WARCRecord): string {
  const type =
    record.warcType === "response" ? record.httpHeaders?.headers.get("content-type") : record.warcContentType;
  return type?.trim() ?? "";
}

/** Why a record is no page; undefined for one that is. */
function reasonAgainst(record: WARCRecord, url: string): string | undefined {
  const kind: string = record.warcType ?? "";
  const other = others.get(kind);
  if (other !== undefined) return other;
  if (kind !== "response" && kind !== "resource" && kind !== "conversion")
    return "a kind of record that no standard names";
  if (!/^https?:\/\//i.test(url)) return "no address of the web";
  if (kind === "response") {
    const status = Number(record.httpHeaders?.statusCode);
    if (status !== 200)
      return Number.isInteger(status) && status > 0 ? `answered with ${status}` : "no answer of a web server";
  }
  const type = typeOf(record).split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "text/html" || type === "application/xhtml+xml") return undefined;
  return type === "" ? "no page: it does not say what it is" : `no page: ${type.slice(0, 60)}`;
}

/** Kinds of records that hold no page (ISO 28500, 5). */
const others: ReadonlyMap<string, string> = new Map([
  ["warcinfo", "about the archive itself"],
  ["request", "what the crawler asked for"],
  ["metadata", "what the crawler noted"],
  ["revisit", "the same as an earlier capture, whose page stands there"],
  ["continuation", "a part of a record that was cut in pieces"],
]);

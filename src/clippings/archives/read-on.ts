import type { SourceBytes } from "../source-bytes.ts";
import type { Report } from "./fault.ts";
import type { OpenRecord } from "./warc-records.ts";

/** Places at which reading is taken up again behind what cannot be read; a file with more is left. */
const mostFaults = 200;

/**
 * The records of a file, read on behind each fault.
 *
 * @param recordsFrom those from a place on up to a fault; it returns where to go on, undefined at the end of the file
 */
export async function* readOn(
  bytes: SourceBytes,
  report: Report,
  recordsFrom: (bytes: SourceBytes, start: number, report: Report) => AsyncGenerator<OpenRecord, number | undefined>,
): AsyncGenerator<OpenRecord> {
  let start: number | undefined = 0;
  for (let faults = 0; start !== undefined; faults += 1) {
    if (faults > mostFaults) {
      report({ rule: "archive-left", at: start });
      return;
    }
    start = yield* recordsFrom(bytes, start, report);
  }
}

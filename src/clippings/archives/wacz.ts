import type { FileFormat, Head, Reading, SourceFile } from "../clipping.ts";
import { Tallier } from "../tally.ts";
import { storedEntries } from "./stored-entries.ts";

/**
 * A web archive with its index and its pages in one ZIP (https://specs.webrecorder.net/wacz/). Its WARC files are stored
 * and not packed again, so that they are read where they stand.
 */
export const wacz: FileFormat = { name: "wacz", detect, read };

/** The name of one of the files that only these have, at the head of an entry. */
const entryNames =
  /PK\p{Cc}{2}[\s\S]{26}(?:archive\/[\s\S]{1,200}\.warc|indexes\/index\.|pages\/(?:pages|extraPages)\.jsonl)/u;

function detect({ bytes }: Head): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return entryNames.test(Buffer.from(bytes).toString("latin1"));
}

async function read(source: SourceFile): Promise<Reading> {
  const tally = new Tallier();
  const readings: Reading[] = [];
  const { entries, fault } = await storedEntries(source.bytes);
  const problem = (rule: string, note: string, found?: string) => ({
    file: source.file,
    rule,
    note,
    severity: "error" as const,
    ...(found === undefined ? {} : { found: found.slice(0, 200) }),
  });
  const problems =
    fault === undefined
      ? []
      : [
          problem(
            "zip-unreadable",
            "Its list of files cannot be read to the end. What stands before that is kept.",
            fault,
          ),
        ];
  for (const entry of entries) {
    if (!/^archive\/.*\.warc(?:\.gz)?$/i.test(entry.name)) {
      tally.dropped(`file ${folderOf(entry.name)}`, "an index or a note about the archive", { text: entry.name });
      continue;
    }
    const bytes = entry.bytes;
    if (bytes === undefined) {
      const note =
        "This WARC file is packed within the archive, which the format forbids. Unpack the archive and add the file by itself.";
      problems.push(problem("warc-packed", note, entry.name));
      continue;
    }
    const reading = await source.readInside(entry.name, bytes);
    readings.push(reading);
    if (reading.tally !== undefined) tally.add(reading.tally, entry.name);
  }
  return {
    format: "wacz",
    clippings: readings.flatMap(({ clippings }) => clippings),
    lines: [],
    problems: [...problems, ...readings.flatMap((reading) => reading.problems)],
    tally: tally.tally(),
  };
}

function folderOf(name: string): string {
  return name.includes("/") ? name.slice(0, name.indexOf("/") + 1) : name;
}

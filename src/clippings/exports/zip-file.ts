import type { Problem } from "../../basics/problem.ts";
import { isZip, zipEntries } from "../archives/zip.ts";
import type { FileFormat, Reading, SourceFile } from "../clipping.ts";
import type { SourceBytes } from "../source-bytes.ts";
import { Tallier } from "../tally.ts";
import { readBundle } from "./read-bundle.ts";

/** A ZIP of an export, or of any files that can be read each by itself. */
export const zip: FileFormat = {
  name: "zip",
  detect: ({ bytes }) => isZip(bytes),
  read: readZip,
};

async function readZip(source: SourceFile): Promise<Reading> {
  const archive = await zipEntries(source.bytes, source.file);
  const problems: Problem[] = [...archive.problems];
  const entries = new Map(archive.entries.map((entry) => [entry.name, entry]));
  const bundle = {
    names: [...entries.keys()],
    async read(name: string): Promise<SourceBytes | undefined> {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const read = await archive.read(entry);
      if ("bytes" in read) return read.bytes;
      if (!problems.some(({ file }) => file === read.problem.file)) problems.push(read.problem);
      return undefined;
    },
  };
  const reading = await readBundle(bundle, source);
  const tally = new Tallier();
  for (const { name, why } of archive.refused) tally.dropped("files that are not read", why, { text: name });
  if (reading.tally !== undefined) tally.add(reading.tally);
  return { ...reading, problems: [...problems, ...reading.problems], tally: tally.tally() };
}

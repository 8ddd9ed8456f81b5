import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../basics/problem.ts";
import { decode } from "../clippings/decode.ts";
import { type Merges, readMerges } from "./same/read-merges.ts";
import { readPlainFile } from "./store-open.ts";
import { writeInside } from "./store-write.ts";
import { yamlSizeLimit } from "./yaml.ts";

export const mergesName = "merges.yaml";

/**
 * What a content folder’s `merges.yaml` decides; nothing where there is none.
 *
 * @param folder its full path
 * @param name what problems call it
 */
export function readMergesFile(folder: string, name: string): Merges & { readonly problems: readonly Problem[] } {
  const file = `${name}/${mergesName}`;
  const place = join(folder, mergesName);
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return { file, decisions: [], problems: [] };
  const bytes = readPlainFile({ file, place });
  if (!(bytes instanceof Uint8Array)) return { file, decisions: [], problems: [bytes.problem] };
  const { text, problems } = decode(bytes, file);
  const read = readMerges(file, text);
  return { ...read, problems: [...problems, ...read.problems] };
}

/** A pair that a person is to decide, as it is written down. */
export interface OpenPair {
  readonly ids: readonly string[];
  readonly why: string;
  /** A line for each of the stories. */
  readonly about: readonly string[];
}

const opening = `# Which stories are the same one (docs/duplicates.md). Take the “#” off a line “#  - [...]” and move it below one of these:
same:
different:
version-of:
`;

/** The file may not grow so long that it could not be read, in UTF-16 units. */
const longest = yamlSizeLimit / 2;
/** Of a headline so much is told. */
const told = 200;

/**
 * Appends pairs to `merges.yaml` as comments, but for those that stand there already, and so many that the file can still
 * be read. What a person wrote there stays as it is.
 *
 * @param folder the content folder’s full path
 * @returns how many were written; or why none was, as a sentence
 */
export function appendPairs(folder: string, pairs: readonly OpenPair[]): number | string {
  const place = join(folder, mergesName);
  const isThere = lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  const bytes = isThere ? readPlainFile({ file: mergesName, place }) : Buffer.from(opening);
  if (!(bytes instanceof Uint8Array)) return bytes.problem.note;
  const before = Buffer.from(bytes).toString("utf8");
  let text = before.endsWith("\n") || before === "" ? before : `${before}\n`;
  let count = 0;
  for (const { ids, why, about } of pairs) {
    const list = `[${ids.join(", ")}]`;
    if (before.includes(list)) continue;
    const lines = [`# ${why}`, ...about.map((line) => `#      ${line}`)].map(comment);
    const entry = `\n${lines.join("\n")}\n#  - ${list}\n`;
    if (text.length + entry.length > longest) break;
    text += entry;
    count += 1;
  }
  if (count === 0) return 0;
  return writeInside(folder, [mergesName], text) ?? count;
}

/** On one line, whatever stands in a headline: a line of its own would be read. */
function comment(line: string): string {
  return line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").slice(0, told);
}

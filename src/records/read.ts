import { decode } from "../clippings/decode.ts";
import { isJsonLines, readJsonLines } from "./data/json-lines.ts";
import { isCsv, readCsv } from "./data/read-csv.ts";
import { type Defaults, noDefaults } from "./defaults.ts";
import { readArticleFile } from "./read-article-file.ts";
import { readRecord } from "./read-record.ts";
import type { SourceReading } from "./source-reading.ts";

/** A way of writing records or stories down. */
interface SourceFormat {
  /** The ends of file names that say so without a look inside. */
  readonly names: RegExp;
  /** Whether a text under another name is of this format all the same. */
  readonly detect: (text: string) => boolean;
  readonly read: (file: string, text: string, defaults: Defaults) => SourceReading;
}

/** Asked from top to bottom, by name first and then by what stands in the file; an article file takes what is left. */
const sourceFormats: readonly SourceFormat[] = [
  { names: /\.(?:md|markdown)$/i, detect: () => false, read: readRecord },
  { names: /\.(?:jsonl|ndjson)$/i, detect: isJsonLines, read: readJsonLines },
  { names: /\.csv$/i, detect: isCsv, read: readCsv },
];

/**
 * Reads one source: front-matter Markdown (`.md`) is a record; JSON Lines and tables are many; everything else is a text
 * with stories in it. Pure, and total: whatever the bytes are, it gives stories, a line for every line, and problems.
 *
 * @param file as problems and provenance name it: `content/arkhipov.txt`
 * @param source the file's bytes, or its text without byte order mark
 */
export function readSource(file: string, source: Uint8Array | string, defaults: Defaults = noDefaults): SourceReading {
  const { text, problems } = typeof source === "string" ? { text: source, problems: [] } : decode(source, file);
  const format =
    sourceFormats.find(({ names }) => names.test(file)) ?? sourceFormats.find(({ detect }) => detect(text));
  const reading = (format?.read ?? readArticleFile)(file, text, defaults);
  return problems.length === 0 ? reading : { ...reading, problems: [...problems, ...reading.problems] };
}

/** Whether a file of this name is a record. */
export function isRecord(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}

/** Whether a file of this name is read as a source. */
export function isSourceName(name: string): boolean {
  return /\.txt$/i.test(name) || sourceFormats.some(({ names }) => names.test(name));
}

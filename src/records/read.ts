import { decode } from "../clippings/decode.ts";
import { type Defaults, noDefaults } from "./defaults.ts";
import { readArticleFile } from "./read-article-file.ts";
import { readRecord } from "./read-record.ts";
import type { SourceReading } from "./source-reading.ts";

/**
 * Reads one source: front-matter Markdown (`.md`) is a record, everything else a text with stories in it.
 * Pure, and total: whatever the bytes are, it gives stories, a line for every line, and problems.
 *
 * @param file as problems and provenance name it: `content/arkhipov.txt`
 * @param source the file's bytes, or its text without byte order mark
 */
export function readSource(file: string, source: Uint8Array | string, defaults: Defaults = noDefaults): SourceReading {
  const { text, problems } = typeof source === "string" ? { text: source, problems: [] } : decode(source, file);
  const reading = isRecord(file) ? readRecord(file, text, defaults) : readArticleFile(file, text, defaults);
  return problems.length === 0 ? reading : { ...reading, problems: [...problems, ...reading.problems] };
}

/** Whether a file of this name is a record. */
export function isRecord(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}

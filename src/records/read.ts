import type { Problem } from "../basics/problem.ts";
import { decode } from "../clippings/decode.ts";
import { fileFormatOf, headOf } from "../clippings/formats.ts";
import { allBytes, bytesOf, type SourceBytes } from "../clippings/source-bytes.ts";
import { isJsonLines, readJsonLines } from "./data/json-lines.ts";
import { isCsv, readCsv } from "./data/read-csv.ts";
import { type Defaults, noDefaults } from "./defaults.ts";
import { readArticleFile } from "./read-article-file.ts";
import { type ColumnMap, readFileSource } from "./read-file-source.ts";
import { readMarkdown } from "./read-markdown.ts";
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
  { names: /\.(?:md|markdown)$/i, detect: () => false, read: readMarkdown },
  { names: /\.(?:jsonl|ndjson)$/i, detect: isJsonLines, read: readJsonLines },
  { names: /\.csv$/i, detect: isCsv, read: readCsv },
];

/**
 * Reads one source: front-matter Markdown (`.md`) is a record, or another generator's story; JSON Lines and tables are
 * many; everything else is a text with stories in it. Pure, and total: whatever the bytes are, it gives stories, a line for every line, and problems.
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

/** Larger than any text a person has typed or copied, in bytes. */
const textLimit = 64 * 1024 * 1024;
/** Of a file that is read piece by piece, in bytes. */
export const fileLimit = 8 * 1024 * 1024 * 1024;

/**
 * Reads one source of any kind: what `readSource` reads, and every format that is known by the first bytes of a file.
 *
 * @param map which columns give which fields, where a person has said so
 */
export async function readAnySource(
  file: string,
  source: SourceBytes | Uint8Array,
  defaults: Defaults = noDefaults,
  map?: ColumnMap,
): Promise<SourceReading> {
  const bytes = source instanceof Uint8Array ? bytesOf(source) : source;
  const head = isRecord(file) ? undefined : headOf(bytes);
  const isOwn = head === undefined || sourceFormats.some(({ detect }) => detect(head.text));
  const format = head === undefined || (isOwn && map === undefined) ? undefined : fileFormatOf(head);
  if (format !== undefined) return readFileSource(format, file, bytes, defaults, map);
  if (!isOwn && !isTextName(file)) return unread(file, unknownProblem(file));
  if (bytes.size > textLimit) return unread(file, sizeProblem(file, bytes.size, textLimit));
  return readSource(file, source instanceof Uint8Array ? source : allBytes(bytes), defaults);
}

function unread(file: string, problem: Problem): SourceReading {
  return { file, format: "unknown", articles: [], lines: [], leftovers: [], problems: [problem], unknownKeys: [] };
}

function unknownProblem(file: string): Problem {
  const note =
    "Nothing in it says what format it has, and it is left out. Text that was copied off a page goes into a .txt file.";
  return { file, rule: "format-unknown", note, severity: "error" };
}

/** That a file is larger than may be. @param limit in bytes */
export function sizeProblem(file: string, size: number, limit: number): Problem {
  const note = `It is larger than ${limit / 1024 / 1024} MB and is left out. ${limit < textLimit ? "Make it shorter." : "Cut it into several files."}`;
  return { file, rule: "file-too-large", found: `${size} bytes`, note, severity: "error" };
}

/** Whether a file of this name is a record. */
export function isRecord(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}

function isTextName(file: string): boolean {
  return /\.txt$/i.test(file) || sourceFormats.some(({ names }) => names.test(file));
}

/** Names of files that may be anything: what stands in them decides. */
const others = /\.(?:xml|rss|atom|rdf|wxr|nitf|newsml|ninjs|anpa|html?|xhtml|json|tsv|tab|zip|warc|arc|wacz|gz)$/i;

/** Whether a file of this name is looked into. */
export function isSourceName(name: string): boolean {
  return isTextName(name) || others.test(name);
}

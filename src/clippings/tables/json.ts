import type { FileFormat, Reading, SourceFile } from "../clipping.ts";
import { decode } from "../decode.ts";
import { allBytes } from "../source-bytes.ts";
import { Tallier } from "../tally.ts";
import { isTelling, storiesIn } from "./json-lists.ts";
import { isObject, type JsonObject, jsonCells } from "./json-row.ts";
import { parseJson } from "./parse-json.ts";
import { readRows } from "./read-rows.ts";
import type { Row } from "./row.ts";
import { RowProblems } from "./row-problems.ts";
import { textLines } from "./text-lines.ts";

/** A line is a story: the longest has some hundred kilobytes. */
const longestLine = 16 * 1024 * 1024;
/** A document has to be in memory whole, and some times over. */
const largestDocument = 128 * 1024 * 1024;

/**
 * JSON of any shape that holds stories: a list of objects, an object with lists in it (the answers of the Times's and
 * the Guardian's APIs), or one object a line.
 */
export const json: FileFormat = {
  name: "json",
  detect: ({ text }) => /^\ufeff?\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|\]))/.test(text),
  read: (source) => (isLines(source) ? readLines(source) : readDocument(source)),
};

/** Whether the first line that is not blank is an object by itself, and another one follows. */
function isLines({ bytes }: SourceFile): boolean {
  let isWhole = false;
  for (const { text } of textLines(bytes, longestLine)) {
    if (text === undefined) return true;
    const trimmed = text.replace(/^\ufeff/, "").trim();
    if (trimmed === "") continue;
    // Nothing may follow a document that is whole.
    if (isWhole) return true;
    if (!trimmed.endsWith("}") || !isObject(parseJson(trimmed))) return false;
    isWhole = true;
  }
  return false;
}

function readDocument(source: SourceFile): Reading {
  const { file, bytes } = source;
  const tally = new Tallier();
  const problems = new RowProblems(file);
  const nothing = { format: "json", clippings: [], lines: [], tally: tally.tally() };
  if (bytes.size > largestDocument) {
    const note =
      "One document of JSON has to be read whole, and this one is too large: nothing is read. Write one object a line (JSON Lines), which may be of any size.";
    problems.add({ rule: "json-too-large", expected: ["at most 128 MiB"], note, severity: "error" });
    return { ...nothing, problems: problems.finish() };
  }
  const { text, problems: faults } = decode(allBytes(bytes), file);
  for (const fault of faults) problems.add(fault);
  const value = parseJson(text);
  if (value === undefined) {
    problems.add({ ...faultIn(text), ...unreadable });
    return { ...nothing, problems: problems.finish() };
  }
  const rows = storiesIn(value);
  if (rows.length === 0) {
    const note =
      "No list in it has objects with a headline or a text and something else that a story has: nothing is read.";
    problems.add({ rule: "json-without-stories", note, severity: "error" });
  }
  return readRows({ format: "json", rows: () => rows, hasNames: true, tally, problems }, source);
}

const unreadable = {
  rule: "json-unreadable",
  note: "It is no JSON as a whole, and nothing is read. Write it again with the program that it came from.",
  severity: "error",
} as const;

function readLines(source: SourceFile): Reading {
  const tally = new Tallier();
  const problems = new RowProblems(source.file);
  let isFirst = true;
  const rows = function* (): Generator<Row> {
    for (const { line, text } of textLines(source.bytes, longestLine)) {
      const trimmed = text?.replace(/^\ufeff/, "").trim();
      if (trimmed === "") continue;
      const value = trimmed === undefined ? undefined : parseJson(trimmed);
      if (isObject(value)) yield* rowsOf(value, line);
      else if (isFirst) refuse(line, text, tally, problems);
    }
    isFirst = false;
  };
  return readRows({ format: "json", rows, hasNames: true, tally, problems }, source);
}

/** A line is a story, or an answer of an API that holds some. */
function rowsOf(value: JsonObject, line: number): readonly Row[] {
  const cells = jsonCells(value);
  const inner = isTelling(cells.keys()) ? [] : storiesIn(value);
  return inner.length > 0 ? inner.map((row) => ({ ...row, line })) : [{ cells, line }];
}

function refuse(line: number, text: string | undefined, tally: Tallier, problems: RowProblems): void {
  tally.found();
  if (text === undefined) {
    const note = "The line is longer than any story and is left out; the others stand.";
    problems.add({ line, rule: "line-too-long", expected: ["at most 16 MiB"], note, severity: "error" });
    tally.leftOut("lines that are too long", { line });
    return;
  }
  const note = "It is no object of JSON. The line is left out; the others stand.";
  problems.add({ line, rule: "json-unreadable", found: text.slice(0, 200), note, severity: "error" });
  tally.leftOut("lines that cannot be read", { line, text });
}

/** Where it breaks, as far as the reader of JSON says so. */
function faultIn(text: string): { readonly line?: number; readonly found?: string } {
  try {
    JSON.parse(text);
    return {};
  } catch (error) {
    const at = Number(/position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1]);
    if (!Number.isInteger(at)) return {};
    const before = text.slice(0, at).split("\n");
    return {
      line: before.length,
      found:
        text
          .slice(at - (before.at(-1)?.length ?? 0))
          .split("\n")[0]
          ?.slice(0, 200) ?? "",
    };
  }
}

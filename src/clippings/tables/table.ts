import type { FileFormat, Reading, SourceFile } from "../clipping.ts";
import { decode } from "../decode.ts";
import { roughText } from "../rough-text.ts";
import { allBytes } from "../source-bytes.ts";
import { Tallier } from "../tally.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { readRows } from "./read-rows.ts";
import type { Cell, Row } from "./row.ts";
import { RowProblems } from "./row-problems.ts";
import { type TableShape, tableShape } from "./table-shape.ts";

/** A table has to be in memory whole. */
const largest = 256 * 1024 * 1024;
/** Of a line in bytes; a quote that is never closed makes one of the whole file. */
const longestCell = 16 * 1024 * 1024;
const headLength = 64 * 1024;

/** Comma-separated values of any newsroom's making: semicolons, tabs and bars may part the cells too. */
export const table: FileFormat = {
  name: "table",
  detect: ({ text, bytes, size }) => tableShape(text, size <= bytes.length) !== undefined,
  read: readTable,
};

function readTable(source: SourceFile): Reading {
  const { file, bytes } = source;
  const tally = new Tallier();
  const problems = new RowProblems(file);
  const nothing = () => ({
    format: "table",
    clippings: [],
    lines: [],
    problems: problems.finish(),
    tally: tally.tally(),
  });
  if (bytes.size > largest) {
    const note = "A table has to be read whole, and this one is too large: nothing is read. Cut it into several.";
    problems.add({ rule: "table-too-large", expected: ["at most 256 MiB"], note, severity: "error" });
    return nothing();
  }
  const { text, problems: faults } = decode(allBytes(bytes), file);
  for (const fault of faults) problems.add(fault);
  const shape =
    tableShape(text.slice(0, headLength), text.length <= headLength) ??
    tableShape(roughText(bytes.read(0, headLength)), false);
  if (shape === undefined) {
    const note = "Its first row names no column that gives a headline or a text: nothing is read.";
    problems.add({ rule: "columns-unknown", expected: ["headline,date,authors,body"], note, severity: "error" });
    return nothing();
  }
  const rows = rowsOf(text, shape, tally, problems);
  return readRows({ format: "table", rows: () => rows, hasNames: shape.hasNames, tally, problems }, source);
}

function rowsOf(text: string, shape: TableShape, tally: Tallier, problems: RowProblems): readonly Row[] {
  const { rows, faults, left } = csvRows(text, shape.delimiter);
  for (const { line, text: found } of faults) {
    const note =
      "A quote is opened and not closed as it should be. The row is left out; those after it are looked for.";
    problems.add({ line, rule: "csv-unreadable", found, note, severity: "error" });
    tally.found();
    tally.leftOut("rows that cannot be read", { line, text: found });
  }
  if (left !== undefined) {
    const note = "Too many quotes do not close for the rest of the file to be made out: from here on nothing is read.";
    problems.add({ line: left, rule: "csv-unreadable", note, severity: "error" });
  }
  const [header, ...others] = rows;
  const names = namesOf(header, shape);
  const found: Row[] = [];
  for (const row of shape.hasNames ? others : rows) {
    const reason = refusalOf(row, names.length);
    if (reason === undefined) found.push({ line: row.line, cells: cellsOf(row, names) });
    else {
      tally.found();
      tally.leftOut(reason.why, { line: row.line, text: row.cells.join(" | ").slice(0, 500) });
      problems.add({ line: row.line, severity: "error", ...reason.problem });
    }
  }
  return found;
}

/** The columns' names, each once: a second “Title” is “Title (2)”; without names, they are counted. */
function namesOf(header: CsvRow | undefined, { hasNames, width }: TableShape): readonly string[] {
  if (!hasNames) return Array.from({ length: width }, (_, index) => String(index + 1));
  const seen = new Map<string, number>();
  return (header?.cells ?? []).map((cell, index) => {
    const name =
      cell
        .replace(/^\ufeff/, "")
        .trim()
        .slice(0, 200) || `(${index + 1})`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function refusalOf({ cells }: CsvRow, width: number) {
  if (cells.slice(width).some((cell) => cell.trim() !== "")) {
    const note =
      "The row has more cells than there are columns, so that its values may stand under wrong names. It is left out. Put a text with commas in it in quotes.";
    const found = `${cells.length} cells`;
    return {
      why: "rows with more cells than columns",
      problem: { rule: "csv-row-width", found, expected: [`${width} cells`], note },
    };
  }
  if (cells.some((cell) => cell.length > longestCell)) {
    const note = "A cell of the row is longer than any story. The row is left out; the others stand.";
    return { why: "rows that are too long", problem: { rule: "line-too-long", expected: ["at most 16 MiB"], note } };
  }
  return undefined;
}

function cellsOf({ cells }: CsvRow, names: readonly string[]): ReadonlyMap<string, Cell> {
  const found = new Map<string, Cell>();
  for (const [index, name] of names.entries()) {
    const cell = cells[index];
    if (cell !== undefined && cell.trim() !== "" && !isNothing(cell)) found.set(name, cell);
  }
  return found;
}

/** What programs write where nothing is known. */
function isNothing(cell: string): boolean {
  return /^\s*(?:nan|null|none|n\/a|#n\/a|\\N)\s*$/i.test(cell);
}

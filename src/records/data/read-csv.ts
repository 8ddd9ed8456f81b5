import { splitLines } from "../../clippings/split-lines.ts";
import { type CsvRow, csvRows } from "../../clippings/tables/csv-rows.ts";
import type { Defaults } from "../defaults.ts";
import type { SourceReading } from "../source-reading.ts";
import type { YamlValue } from "../yaml.ts";
import { columns, isStructured, sourceOf } from "./csv.ts";
import { textOf } from "./csv-cells.ts";
import { isForeign } from "./is-foreign.ts";
import { asYaml } from "./json-lines.ts";
import { isOwnKey, isRowKey, isTelling } from "./row-key.ts";
import { RowsReading } from "./rows-reading.ts";

const delimiters = [",", ";", "\t"] as const;

/**
 * Which sign parts the cells, if the first line names columns of records; undefined when it names none.
 *
 * @param counts whether a name is one of them
 */
function delimiterOf(text: string, counts: (name: string) => boolean): string | undefined {
  const header = firstLine(text);
  return delimiters.find((delimiter) => {
    const names = header.split(delimiter).map(nameOf);
    return names.length > 1 && names.filter(counts).length > 1 && names.some(isTelling);
  });
}

const longestHeader = 10_000;

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text.slice(0, longestHeader))?.[0] ?? "";
}

function nameOf(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim()
    .toLowerCase();
}

const known: ReadonlySet<string> = new Set(columns.map(({ name }) => name));

function isColumn(name: string): boolean {
  return known.has(name) || isRowKey(name);
}

/** Whether a text is a table of records, by its first line. */
export function isCsv(text: string): boolean {
  const delimiter = delimiterOf(text, (name) => isColumn(name) && (!isRowKey(name) || isOwnKey(name)));
  return delimiter !== undefined && !isForeign(firstLine(text).split(delimiter).map(nameOf), text);
}

/** Reads a table of records, one a row, under a line that names the columns. Semicolons and tabs may part them too. */
export function readCsv(file: string, text: string, defaults: Defaults): SourceReading {
  const lines = splitLines(text);
  const reading = new RowsReading(file, "csv", lines, defaults);
  const delimiter = delimiterOf(text, isColumn);
  if (delimiter === undefined) {
    if (text.trim() !== "") reading.problem(noColumns(lines[0] ?? ""));
    return reading.finish();
  }
  const { rows, faults, left } = csvRows(text, delimiter);
  for (const { line, text: found } of faults) {
    const note =
      "A quote is opened and not closed as it should be. The row is left out; those after it are looked for.";
    reading.problem({ line, rule: "csv-unreadable", found, note, severity: "error" });
  }
  if (left !== undefined) {
    const note = "Too many quotes do not close for the rest of the file to be made out: from here on nothing is read.";
    reading.problem({ line: left, rule: "csv-unreadable", note, severity: "error" });
  }
  const [header, ...others] = rows;
  if (header === undefined) return reading.finish();
  reading.furniture(header.line, header.lastLine);
  const names = namesOf(header, reading);
  for (const row of others) readOne(row, names, reading);
  return reading.finish();
}

/** The names of the columns; a name that stood before gives none. */
function namesOf({ cells, line }: CsvRow, reading: RowsReading): readonly (string | undefined)[] {
  const seen = new Set<string>();
  return cells.map((cell) => {
    const lower = nameOf(cell);
    const name = isColumn(lower) ? lower : cell.trim();
    if (name === "") return undefined;
    if (!seen.has(name) && name !== "__proto__") {
      seen.add(name);
      return name;
    }
    const note = "Of two columns of one name the first is read. Give the other another name.";
    reading.problem({ line, rule: "column-twice", found: name, note, severity: "warning" });
    return undefined;
  });
}

function readOne(
  { cells, line, lastLine }: CsvRow,
  names: readonly (string | undefined)[],
  reading: RowsReading,
): void {
  if (cells.slice(names.length).some((cell) => cell.trim() !== "")) {
    const note =
      "The row has more cells than there are columns, so that its values may stand under wrong names. It is left out. " +
      "Put a text with commas in it in quotes.";
    const found = `${cells.length} cells`;
    reading.problem({
      line,
      rule: "csv-row-width",
      found,
      expected: [`${names.length} cells`],
      note,
      severity: "error",
    });
    return;
  }
  const values = new Map<string, YamlValue>();
  for (const [index, cell] of cells.entries()) {
    const name = names[index];
    if (name !== undefined && cell !== "") values.set(name, cellValue(name, cell));
  }
  if (values.has("source_file")) {
    const of = (name: string): YamlValue => values.get(name) ?? null;
    values.set("source", sourceOf(of("source_file"), of("source_line"), of("also_in")));
  }
  for (const name of ["source_file", "source_line", "also_in"]) values.delete(name);
  if (values.size > 0) reading.row({ values, line, lastLine });
}

/** A cell of a structured column is JSON where it can be read as such, and text otherwise: a byline, one blurb. */
function cellValue(name: string, cell: string): YamlValue {
  if (isStructured(name) && /^[[{]/.test(cell)) {
    try {
      return asYaml(JSON.parse(cell)) ?? textOf(cell);
    } catch {
      return textOf(cell);
    }
  }
  return textOf(cell);
}

function noColumns(found: string) {
  return {
    line: 1,
    rule: "csv-columns-unknown",
    found: found.slice(0, 200),
    expected: ["headline,date,authors,body"],
    note: "The first line must name the columns, and one of them must be headline, blurbs or body. Nothing is read.",
    severity: "error",
  } as const;
}

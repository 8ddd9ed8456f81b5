import { meaningOf } from "./column-names.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import type { TableField } from "./table-fields.ts";

/** How a text is a table. */
export interface TableShape {
  readonly delimiter: "," | ";" | "\t" | "|";
  /** Whether the first row names the columns. */
  readonly hasNames: boolean;
  /** Cells of a row. */
  readonly width: number;
}

const delimiters = [",", "\t", ";", "|"] as const;
const telling: ReadonlySet<TableField> = new Set(["headline", "body", "blurbs", "dek"]);

/**
 * How the beginning of a text is a table; undefined where it is none. The first row must name columns, one of them a
 * headline's or a text's, and rows must have as many cells; or there are no names, and every cell stands in quotes, or
 * one column holds nothing but days or addresses.
 *
 * @param isWhole whether the text is all there is: else its last row is cut off
 */
export function tableShape(text: string, isWhole: boolean): TableShape | undefined {
  const beginning = text.replace(/^\ufeff/, "");
  const shapes = delimiters.map((delimiter) => shapeBy(delimiter, beginning, isWhole));
  return shapes.find((shape) => shape?.hasNames) ?? shapes.find((shape) => shape !== undefined);
}

function shapeBy(delimiter: TableShape["delimiter"], text: string, isWhole: boolean): TableShape | undefined {
  const firstLine = /^[^\r\n]*/.exec(text.slice(0, longestHeader))?.[0] ?? "";
  if (!firstLine.includes(delimiter)) return undefined;
  const { rows: found } = csvRows(text, delimiter);
  const rows = isWhole || found.length < 2 ? found : found.slice(0, -1);
  const [first, ...others] = rows;
  const width = first?.cells.length ?? 0;
  if (first === undefined || width < 2) return undefined;
  const even = rows.filter(
    ({ cells }) => cells.length === width || cells.slice(width).every((cell) => cell.trim() === ""),
  );
  const names = first.cells.map((cell) => (cell.length > longestName ? undefined : meaningOf(cell)?.field));
  const known = names.filter((field) => field !== undefined).length;
  if (names.some((field) => field !== undefined && telling.has(field))) {
    const isSure = known > 1 && even.length >= rows.length * 0.5;
    return isSure || (others.length > 1 && even.length === rows.length)
      ? { delimiter, hasNames: true, width }
      : undefined;
  }
  if (even.length < rows.length * 0.95 || rows.length < 3) return undefined;
  return isQuoted(text, delimiter) || (width > 2 && hasPlainColumn(rows, width))
    ? { delimiter, hasNames: false, width }
    : undefined;
}

const longestHeader = 10_000;
const longestName = 60;

/** Whether the first lines put every cell in quotes: prose does not. */
function isQuoted(text: string, delimiter: string): boolean {
  const lines = text.split(/\r?\n/, 3);
  return lines.length > 1 && lines.slice(0, 2).every((line) => line.startsWith('"') && line.includes(`"${delimiter}"`));
}

/** Whether one column holds nothing but days in figures or addresses. */
function hasPlainColumn(rows: readonly CsvRow[], width: number): boolean {
  return Array.from({ length: width }, (_, index) => index).some((index) =>
    [/^https?:\/\/\S+$/i, /^\d{4}-\d{2}-\d{2}(?:[T ].{0,30})?$/].some((kind) =>
      rows.every(({ cells }) => kind.test((cells[index] ?? "").trim())),
    ),
  );
}

/**
 * What a spreadsheet takes for the beginning of a formula, and would run: `=1+1`, `@SUM(A1)`, full-width signs too.
 * Marks that already stand before it count, so that what is written can be told from what was there.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const defused = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/** A text as it stands in a table: one that a spreadsheet would run has an apostrophe before it. */
export function cellOf(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text of a cell: the apostrophe that `cellOf` has put there is taken off again. */
export function textOf(cell: string): string {
  return defused.test(cell) ? cell.slice(1) : cell;
}

/** Semicolons and tabs part cells elsewhere: in quotes no spreadsheet cuts there, to begin a cell of its own with `=`. */
const special = /[",;\t\r\n]|^\s|\s$/;

/** Cells as a line of RFC 4180, its line end included. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(",")}\r\n`;
}

/**
 * What a spreadsheet takes for the beginning of a formula, and would run: `=1+1`, `@SUM(A1)`, full-width signs too.
 * Marks that already stand before it count, so that what is written can be told from what was there.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const defused = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/**
 * The same behind what parts cells elsewhere. Where a semicolon or a tab does, the quotes around a text do not begin a
 * cell, and count for nothing: lines within it are lines of the table, and each may begin a cell with a formula.
 */
const inner = /([;\t\r\n])('*[=+\-@＝＋－＠])/gu;
const innerDefused = /([;\t\r\n])'('*[=+\-@＝＋－＠])/gu;

/** A text as it stands in a table: wherever a spreadsheet might begin to run it, an apostrophe stands before. */
export function cellOf(text: string): string {
  const safe = text.replace(inner, "$1'$2");
  return formula.test(safe) ? `'${safe}` : safe;
}

/** The text of a cell: the apostrophes that `cellOf` has put there are taken off again. */
export function textOf(cell: string): string {
  return (defused.test(cell) ? cell.slice(1) : cell).replace(innerDefused, "$1$2");
}

/** Data as it stands in a table. JSON has other words for a semicolon, so that nothing has to be taken off. */
export function jsonCell(value: unknown): string {
  return JSON.stringify(value).replace(/;(?='*[=+\-@＝＋－＠])/gu, "\\u003b");
}

const special = /[",;\t\r\n]|^\s|\s$/;

/** Cells as a line of RFC 4180, its line end included. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(",")}\r\n`;
}

import type { Cleaner } from "./clean-body.ts";
import { type Piece, plain, type Style } from "./inline.ts";

/** What makes a cell more than one line. */
const blocks = "ul ol table h1 h2 h3 h4 h5 h6 blockquote pre hr figure iframe video".split(" ");
const mostColumns = 60;

/**
 * A table of words and numbers stays one. One with spans is kept as plain rows, a line each; one in which whole texts
 * stand was there for the page's looks, and its texts follow one another.
 */
export function cleanTable(cleaner: Cleaner, table: Element, style: Style): void {
  if (cleaner.isFlat) {
    cleaner.block(table, style);
    return;
  }
  const rows = rowsOf(table);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns < 2 || rows.some((row) => row.some(holdsBlocks))) {
    const how =
      columns < 2 ? "a table of one column, kept as paragraphs" : "a table with texts in it, kept as paragraphs";
    cleaner.loss.changed(table, how);
    cleaner.block(table, style);
    return;
  }
  cleaner.flush();
  for (const caption of childrenNamed(table, ["caption"])) cleaner.block(caption, style);
  const spans = rows.some((row) => row.some(isSpanning));
  if (spans || columns > mostColumns) {
    cleaner.loss.changed(
      table,
      spans ? "a table with spans, kept as plain rows" : "a table too wide for Markdown, kept as plain rows",
    );
    for (const row of rows) plainRow(cleaner, row, style);
    return;
  }
  const grid = cleaner.document.createElement("table");
  const [first, ...rest] = rows;
  const headed = first?.every((cell) => cell.localName === "th" || cell.closest("thead") !== null) === true;
  if (!headed) addRow(cleaner, grid, [], columns, style);
  for (const row of headed && first !== undefined ? [first, ...rest] : rows) addRow(cleaner, grid, row, columns, style);
  cleaner.target.appendChild(grid);
}

function addRow(cleaner: Cleaner, grid: Element, cells: readonly Element[], columns: number, style: Style): void {
  const row = cleaner.document.createElement("tr");
  for (let index = 0; index < columns; index += 1) {
    const cell = cells[index];
    cleaner.line("td", cell === undefined ? [] : cleaner.flatLine(cell, style), row);
  }
  grid.appendChild(row);
}

function plainRow(cleaner: Cleaner, cells: readonly Element[], style: Style): void {
  const texts = cells.map((cell) => cleaner.flatLine(cell, style)).filter((pieces) => pieces.length > 0);
  const pieces = texts.flatMap((text, index): readonly Piece[] => (index === 0 ? text : [separator, ...text]));
  if (pieces.length > 0) cleaner.line("p", pieces, cleaner.target);
}

const separator: Piece = { kind: "text", text: " | ", style: plain };

function rowsOf(table: Element): readonly (readonly Element[])[] {
  const groups = childrenNamed(table, ["thead", "tbody", "tfoot"]);
  const rows = [...childrenNamed(table, ["tr"]), ...groups.flatMap((group) => childrenNamed(group, ["tr"]))];
  return rows.map((row) => childrenNamed(row, ["td", "th"])).filter((cells) => cells.length > 0);
}

function childrenNamed(parent: Element, names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (names.includes(child.localName)) found.push(child);
  }
  return found;
}

function holdsBlocks(cell: Element): boolean {
  if (cell.firstElementChild === null) return false;
  return blocks.some((tag) => cell.getElementsByTagName(tag).length > 0) || cell.getElementsByTagName("p").length > 1;
}

function isSpanning(cell: Element): boolean {
  return ["colspan", "rowspan"].some((name) => Number(cell.getAttribute(name) ?? 1) > 1);
}

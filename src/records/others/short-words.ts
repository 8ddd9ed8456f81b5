import type { Cell } from "../../clippings/tables/row.ts";

/** Words with spaces between them are a list to Jekyll. */
export function wordsOf(cell: Cell): Cell {
  if (typeof cell !== "string" || /[,;|[\]]/.test(cell)) return cell;
  return cell.trim().split(/\s+/);
}

/** `ann-lee`, `alee`: what a generator looks up in a list of its own. */
export function isShortName(text: string): boolean {
  return /^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/.test(text) && text.length < 80;
}

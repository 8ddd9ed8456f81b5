import type { Edtf } from "../../basics/edtf.ts";
import { edtf } from "../../basics/edtf.ts";
import type { Clipping, Said } from "../clipping.ts";
import { addTo, type Draft, gathering } from "./draft.ts";
import type { PlannedColumn, TablePlan } from "./plan-columns.ts";
import { type CellContext, readCell } from "./read-cell.ts";
import { type Cell, cellText, type Row } from "./row.ts";
import type { TableField } from "./table-fields.ts";

/** What became of a row: a story, and whether it has a date that cannot be read; or why it is none. */
export type RowResult = { readonly clipping: Clipping; readonly isUndatable: boolean } | { readonly why: string };

/** Where the second column of a field goes, so that nothing is lost: a subsection is a keyword, a second dek a blurb. */
const second: ReadonlyMap<TableField, TableField> = new Map([
  ["section", "tags"],
  ["dek", "blurbs"],
]);

/** A row as a clipping, each cell counted. */
export function rowClipping(row: Row, plan: TablePlan, context: CellContext): RowResult {
  const { tally } = context;
  const draft: Draft = { blurbs: [], ...(row.line === undefined ? {} : { line: row.line }) };
  const parts: Partial<Record<TableField, string>> = {};
  for (const column of plan.columns) {
    const cell = row.cells.get(column.name);
    if (cell !== undefined) takeCell(draft, parts, column, cell, row, context);
  }
  for (const [name, cell] of row.cells) {
    const why = plan.dropped.get(name) ?? (isPlanned(plan, name) ? undefined : "one of too many columns");
    if (why !== undefined) tally.dropped(partName(name), why, { line: row.line, text: cellText(cell) });
  }
  finishDate(draft, parts, row);
  finishImages(draft, parts);
  const hasText = draft.headline !== undefined || draft.body !== undefined || draft.blurbs.length > 0;
  const isUndatable =
    draft.date === undefined && plan.columns.some(({ name, field }) => field === "date" && row.cells.has(name));
  const state = parts.status === undefined ? undefined : unpublished(parts.status);
  if (state !== undefined) return { why: state };
  // A line below the headline that has none above it is all the text there is.
  if (!hasText && draft.dek !== undefined) draft.blurbs.push(draft.dek);
  return hasText || draft.dek !== undefined ? { clipping: draft, isUndatable } : { why: "rows without any text" };
}

const planned = new WeakMap<TablePlan, ReadonlySet<string>>();

function isPlanned(plan: TablePlan, name: string): boolean {
  let names = planned.get(plan);
  if (names === undefined) {
    names = new Set(plan.columns.map((column) => column.name));
    planned.set(plan, names);
  }
  return names.has(name);
}

/** As the tally names a column. */
export function partName(name: string): string {
  return `column “${name}”`;
}

function takeCell(
  draft: Draft,
  parts: Partial<Record<TableField, string>>,
  column: PlannedColumn,
  cell: Cell,
  row: Row,
  context: CellContext,
): void {
  const { tally } = context;
  const seen = { line: row.line, text: cellText(cell) };
  const isTaken = column.field in draft && !gathering.has(column.field);
  // The number of a section is no keyword.
  const isNumber = /(?:^|[._])id$|[a-z]Id$/.test(column.name);
  const field = isTaken ? (isNumber ? undefined : second.get(column.field)) : column.field;
  if (field === undefined) {
    const isSame = saysTheSame(draft, column, cell, row, context);
    if (isSame) tally.kept(partName(column.name), column.field, seen);
    else tally.dropped(partName(column.name), `another column gives the ${column.field}`, seen);
    return;
  }
  const read = readCell(field, column, cell, row, context);
  if ("why" in read) {
    tally.dropped(partName(column.name), read.why, seen);
    return;
  }
  if ("part" in read) parts[field] = read.part;
  if (field === "status") {
    tally.dropped(partName(column.name), "says only whether the story is published", seen);
    return;
  }
  if ("part" in read) parts[field] = read.part;
  else addTo(draft, field, read);
  const fields = read.as ?? (field === "year" || field === "month" || field === "day" ? "date" : field);
  const given = ["caption", "credit", "alt"].includes(fields) ? "images" : fields;
  if (read.changed === null) tally.kept(partName(column.name), given, seen);
  else tally.changed(partName(column.name), given, read.changed, seen);
}

/** Whether a further column only repeats what the first one says. */
function saysTheSame(draft: Draft, column: PlannedColumn, cell: Cell, row: Row, context: CellContext): boolean {
  const known = draft[column.field as keyof Draft] as Said<unknown> | undefined;
  const silent = { ...context, tally: context.silent, problem: () => {} };
  const read = readCell(column.field, column, cell, row, silent);
  return "said" in read && JSON.stringify(read.said.value) === JSON.stringify(known?.value);
}

/** Year, month and day in columns of their own. */
function finishDate(draft: Draft, { year, month, day }: Partial<Record<TableField, string>>, { line }: Row): void {
  if (draft.date !== undefined || year === undefined) return;
  const two = (part: string): string => part.padStart(2, "0");
  const whole = [year, ...(month === undefined ? [] : [two(month), ...(day === undefined ? [] : [two(day)])])].join(
    "-",
  );
  const value: Edtf | undefined = edtf(whole) ?? edtf(year);
  if (value === undefined) return;
  draft.date = { value, how: "derived", rule: "year-month-day", ...(line === undefined ? {} : { line }) };
}

/** Caption and credit belong to the one picture of the row. */
function finishImages(draft: Draft, { caption, credit, alt }: Partial<Record<TableField, string>>): void {
  const [first, ...others] = draft.images ?? [];
  if (first === undefined) return;
  const said = { caption, credit, alt };
  const known = Object.entries(said).filter(([, text]) => text !== undefined);
  draft.images = [{ ...Object.fromEntries(known), ...first }, ...others];
}

function unpublished(status: string): string | undefined {
  const plain = status.toLowerCase();
  return /^(?:drafts?|auto-draft|pending|private|trash(?:ed)?|future|scheduled|deleted|unpublished|hidden)$/.test(plain)
    ? `stories that are not published: ${plain}`
    : undefined;
}

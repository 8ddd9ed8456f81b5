import type { How } from "../clipping.ts";
import type { ColumnStyle } from "./cell-date.ts";
import { isLooseName, meaningOf } from "./column-names.ts";
import type { ColumnStats, TableStats } from "./column-stats.ts";
import { guessByValues } from "./guess-by-values.ts";
import { isTableField, type TableField } from "./table-fields.ts";

/** What a column gives, and how we know. */
export interface PlannedColumn {
  readonly name: string;
  /** As the tally names it, where that is not `column “name”`. */
  readonly part?: string;
  readonly field: TableField;
  /** Of two columns that may give one field, the one with the lower rank does. */
  readonly rank: number;
  readonly how: How;
  /** `column-name`, `column-values` or `column-map`. */
  readonly rule: string;
  readonly style: ColumnStyle;
}

export interface TablePlan {
  /** In the order in which they are asked. */
  readonly columns: readonly PlannedColumn[];
  /** Why the others give nothing, by their names. */
  readonly dropped: ReadonlyMap<string, string>;
  /** Columns and fields that a person named and that do not exist. */
  readonly missing: readonly string[];
}

/**
 * Decides what each column gives: as a person says, else by its name where its values fit, else by its values.
 *
 * @param hasNames whether the columns have names of their own
 */
export function planColumns(
  stats: TableStats,
  map: ReadonlyMap<string, string> = new Map(),
  hasNames = true,
): TablePlan {
  const dropped = new Map<string, string>();
  const planned: PlannedColumn[] = [];
  const add = (column: ColumnStats, field: TableField, rank: number, rule: string): void => {
    const how = rule === "column-values" ? "inferred" : "given";
    planned.push({ name: column.name, field, rank, how, rule, style: styleOf(column) });
  };
  const missing: string[] = [];
  const mapped = new Set<string>();
  for (const [field, name] of map) {
    const column = stats.columns.get(name);
    if (column === undefined || !isTableField(field)) missing.push(column === undefined ? name : field);
    else if (!mapped.has(name)) add(column, field, 0, "column-map");
    mapped.add(name);
  }
  const open: ColumnStats[] = [];
  for (const column of stats.columns.values()) {
    if (mapped.has(column.name)) continue;
    const named = hasNames ? meaningOf(column.name) : undefined;
    if (named === undefined) {
      open.push(column);
      continue;
    }
    const fit = fitting(named.field, column);
    if ("why" in fit) dropped.set(column.name, fit.why);
    else if (map.has(fit.field)) dropped.set(column.name, `another column was named for ${fit.field}`);
    else
      add(
        column,
        fit.field,
        named.rank + (fit.field === named.field ? 0 : lower),
        fit.field === named.field ? "column-name" : "column-values",
      );
  }
  const known = new Set(planned.map(({ field }) => field));
  for (const column of open) {
    const field = guessByValues(column, stats, known, hasNames);
    if (field === undefined) dropped.set(column.name, column.filled === 0 ? "empty" : "no field of a story");
    else {
      known.add(field);
      add(column, field, lower, "column-values");
    }
  }
  return { columns: planned.sort((a, b) => a.rank - b.rank), dropped, missing };
}

/** Behind all that names say. */
const lower = 1000;

/** Whether the values are what the name promises, and what else they are. */
function fitting(field: TableField, { name, filled, of, length, longest, dates, dateLooks }: ColumnStats) {
  const all = (count: number): boolean => filled > 0 && count === filled;
  const texts: readonly TableField[] = ["headline", "body", "blurbs", "dek", "publication", "section", "authors"];
  if (texts.includes(field) && all(of.address)) return { field: all(of.image) ? "images" : "url" } as const;
  if ((field === "section" || field === "authors" || field === "publication") && all(of.number)) {
    return { why: "numbers that another table explains" };
  }
  if (field === "url" && of.address === 0 && all(of.uri)) return { field: "guid" } as const;
  if (field === "date" && all(of.boolean)) return { field: "status" } as const;
  if (
    field === "date" &&
    dateLooks > 0 &&
    dates === 0 &&
    all(of.number) &&
    !all(of.fiveDigits) &&
    length < filled * 8
  ) {
    return { why: "numbers that are no dates" };
  }
  if (field === "body" && isLooseName(name) && filled > 0 && longest < shortest && length / filled < shortest / 2) {
    return { field: "blurbs" } as const;
  }
  return { field };
}

/** What never reaches so far is no story but what tells of it. */
const shortest = 1200;

/** A backslash here and there is a path or a slip. */
const rare = (filled: number): number => Math.max(10, filled / 500);

function styleOf({ filled, of }: ColumnStats): ColumnStyle {
  const [day, month] = [of.dayFirst > 0, of.monthFirst > 0];
  return {
    isSpreadsheet: filled > 0 && of.fiveDigits === filled,
    breaks: of.escapedBreak > Math.max(2, of.backslash) ? "escaped" : of.backslash > rare(filled) ? "bare" : undefined,
    order: day === month ? undefined : day ? "day-first" : "month-first",
  };
}

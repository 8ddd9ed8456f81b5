import type { Problem } from "../../basics/problem.ts";
import type { Clipping, Reading, SourceFile } from "../clipping.ts";
import type { Tallier } from "../tally.ts";
import { around } from "./around.ts";
import { TableStats } from "./column-stats.ts";
import { planColumns } from "./plan-columns.ts";
import { cellContext } from "./read-cell.ts";
import { cellText, type Row } from "./row.ts";
import { rowClipping } from "./row-clipping.ts";
import type { RowProblems } from "./row-problems.ts";

/** What was counted and found before the rows themselves are read. */
export interface RowsFound {
  readonly format: string;
  /** From the first to the last, as often as they are asked for. */
  readonly rows: () => Iterable<Row>;
  /** Whether the columns have names of their own. */
  readonly hasNames: boolean;
  readonly tally: Tallier;
  readonly problems: RowProblems;
}

/** Reads all rows as stories: once to learn what their columns hold, once to take it. */
export function readRows({ format, rows, hasNames, tally, problems }: RowsFound, source: SourceFile): Reading {
  const stats = new TableStats(source.front.zone);
  for (const row of rows()) stats.add(row);
  const plan = planColumns(stats, source.map, hasNames);
  for (const name of plan.missing) problems.add(missing(name, [...stats.columns.keys()]));
  const context = cellContext(source, tally, (problem) => problems.add(problem));
  const clippings: Clipping[] = [];
  const surroundings = around(context);
  for (const row of rows()) {
    tally.found();
    const seen = { line: row.line, text: [...row.cells.values()].map(cellText).join(" | ") };
    if (row.cells.size === 0) tally.leftOut("empty rows", seen);
    else {
      const read = rowClipping(row, plan, context);
      if ("why" in read) tally.leftOut(read.why, seen);
      else clippings.push(surroundings(read.clipping, row, read.isUndatable));
    }
  }
  if (clippings.length === 0 && stats.rows > 0) problems.add(noText([...stats.columns.keys()]));
  return { format, clippings, lines: [], problems: problems.finish(), tally: tally.tally() };
}

function missing(name: string, columns: readonly string[]): Omit<Problem, "file"> {
  return {
    rule: "column-missing",
    found: name,
    expected: columns.slice(0, 20),
    note: "No column, key or field is called that: it counts for nothing.",
    severity: "warning",
  };
}

function noText(columns: readonly string[]): Omit<Problem, "file"> {
  return {
    rule: "columns-unknown",
    found: columns.slice(0, 20).join(", "),
    expected: ["headline", "title", "text"],
    note: "No column could be made out that gives a headline or a text: nothing is read. Say which column gives which field.",
    severity: "error",
  };
}

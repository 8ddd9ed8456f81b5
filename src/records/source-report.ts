import { type LeftOut, type Part, Tallier } from "../clippings/tally.ts";
import type { SourceRow } from "./content.ts";

/** What became of one source, as `build --json` and `import --json` tell it. */
export interface SourceReport {
  /** Of Markdown, of which each story is a file, the folder that holds all of it: `content`. */
  readonly file: string;
  /** How many files are told of together; one without it. */
  readonly files?: number;
  readonly format: string;
  /** Stories that it holds: those that are records, those that were left out, and copies within the source. */
  readonly found: number;
  /** Stories that are records now. */
  readonly records: number;
  /** Stories that were joined with another of the same source, being the same one. */
  readonly merged: number;
  readonly leftOut: readonly LeftOut[];
  /** Each kind of element, attribute or column, and what became of it. */
  readonly parts: readonly Part[];
}

/** Of a source that has lines, nothing is to be told here: each of its lines tells it. */
export function reportOf({ file, format, articles, tally }: SourceRow): SourceReport {
  if (tally === undefined)
    return { file, format, found: articles, records: articles, merged: 0, leftOut: [], parts: [] };
  const { found, leftOut, parts } = tally;
  const out = leftOut.reduce((sum, { count }) => sum + count, 0);
  return { file, format, found, records: articles, merged: Math.max(0, found - out - articles), leftOut, parts };
}

/** What became of many: Markdown files, a story each, are told of together, by the content folder's name. */
export function reportsOf(rows: readonly SourceRow[]): SourceReport[] {
  const told: SourceReport[] = [];
  const formats = new Map<string, SourceRow[]>([
    ["markdown", []],
    ["record", []],
  ]);
  for (const row of rows) {
    const own = row.tally === undefined ? undefined : formats.get(row.format);
    if (own === undefined) told.push(reportOf(row));
    else own.push(row);
  }
  const joined = Array.from(formats).filter(([, own]) => own.length > 0);
  return [...joined.flatMap(([format, own]) => (own[1] ? together(own, format) : own.map(reportOf))), ...told];
}

function together(rows: readonly SourceRow[], format: string): SourceReport {
  const tallier = new Tallier();
  for (const { file, tally } of rows) if (tally !== undefined) tallier.add(tally, file);
  const { found, leftOut, parts } = tallier.tally();
  const records = rows.reduce((sum, { articles }) => sum + articles, 0);
  const out = leftOut.reduce((sum, { count }) => sum + count, 0);
  const merged = Math.max(0, found - out - records);
  const file = (rows[0]?.file ?? "").split("/")[0] ?? "";
  return { file, files: rows.length, format, found, records, merged, leftOut, parts };
}

import type { LeftOut, Part } from "../clippings/tally.ts";
import type { SourceRow } from "./content.ts";

/** What became of one source, as `build --json` and `import --json` tell it. */
export interface SourceReport {
  readonly file: string;
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

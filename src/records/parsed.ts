import type { Problem } from "../basics/problem.ts";
import type { Tally } from "../clippings/tally.ts";
import type { Article } from "./article.ts";
import type { LedgerLine, SourceReading } from "./source-reading.ts";
import { unknownKeyProblems } from "./unknown-keys.ts";

/** What `backfile parse --json` prints of one source. */
export interface Parsed {
  readonly file: string;
  readonly format: string;
  readonly articles: readonly Article[];
  readonly lines: readonly LedgerLine[];
  readonly problems: readonly Problem[];
  /** What became of its elements, attributes or columns; such a source has no lines. */
  readonly tally?: Tally;
}

/** A reading by itself: what is otherwise reported once over all files is reported here. Problems in line order. */
export function parsed(reading: SourceReading): Parsed {
  const { file, format, articles, lines, problems, unknownKeys, tally } = reading;
  const all = [...problems, ...unknownKeyProblems(unknownKeys)];
  all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { file, format, articles, lines, problems: all, ...(tally === undefined ? {} : { tally }) };
}

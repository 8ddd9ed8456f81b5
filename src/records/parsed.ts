import type { Problem } from "../basics/problem.ts";
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
}

/** A reading by itself: what is otherwise reported once over all files is reported here. Problems in line order. */
export function parsed({ file, format, articles, lines, problems, unknownKeys }: SourceReading): Parsed {
  const all = [...problems, ...unknownKeyProblems(unknownKeys)];
  all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { file, format, articles, lines, problems: all };
}

import type { Problem } from "../basics/problem.ts";
import type { Line } from "../clippings/clipping.ts";
import type { Tally } from "../clippings/tally.ts";
import type { Article, ArticleId } from "./article.ts";
import type { UnknownKey } from "./unknown-keys.ts";

/** One line of a source and what became of it; the story is named by its id. */
export interface LedgerLine extends Omit<Line, "article"> {
  readonly article?: ArticleId;
}

/** A line of which nothing came, with its number in the file. */
export interface Leftover {
  readonly line: number;
  readonly text: string;
}

/** What one file of the content folder says. It depends on nothing but the file and the archive's defaults. */
export interface SourceReading {
  readonly file: string;
  /** `article-file`; `record` for front-matter Markdown; `json-lines` and `csv` for records as data; else a `FileFormat`'s name. */
  readonly format: string;
  readonly articles: readonly Article[];
  /** Every line of the file in order, the front matter's included. */
  readonly lines: readonly LedgerLine[];
  /** Those of them that are leftovers; a record's other lines are only put together when they are asked for. */
  readonly leftovers: readonly Leftover[];
  readonly problems: readonly Problem[];
  /** Reported once a key over all files: see `unknownKeyProblems`. */
  readonly unknownKeys: readonly UnknownKey[];
  /** What became of its elements, attributes or columns; such a source has no lines. */
  readonly tally?: Tally;
}

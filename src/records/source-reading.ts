import type { Problem } from "../basics/problem.ts";
import type { Line } from "../clippings/clipping.ts";
import type { Article, ArticleId } from "./article.ts";
import type { UnknownKey } from "./unknown-keys.ts";

/** One line of a source and what became of it; the story is named by its id. */
export interface LedgerLine extends Omit<Line, "article"> {
  readonly article?: ArticleId;
}

/** What one file of the content folder says. It depends on nothing but the file and the archive's defaults. */
export interface SourceReading {
  readonly file: string;
  /** `article-file`, or `record` for front-matter Markdown. */
  readonly format: string;
  readonly articles: readonly Article[];
  /** Every line of the file in order, the front matter's included. */
  readonly lines: readonly LedgerLine[];
  readonly problems: readonly Problem[];
  /** Reported once a key over all files: see `unknownKeyProblems`. */
  readonly unknownKeys: readonly UnknownKey[];
}

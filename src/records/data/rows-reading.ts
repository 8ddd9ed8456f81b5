import type { Problem } from "../../basics/problem.ts";
import type { Article } from "../article.ts";
import type { Defaults } from "../defaults.ts";
import { leftoversOf } from "../ledger.ts";
import type { LedgerLine, Leftover, SourceReading } from "../source-reading.ts";
import type { UnknownKey } from "../unknown-keys.ts";
import { type FoundRow, readRow } from "./read-row.ts";

/** Puts together what a file of rows says. A row that cannot be read costs no other. */
export class RowsReading {
  readonly #file: string;
  readonly #format: string;
  readonly #lines: readonly string[];
  readonly #defaults: Defaults;
  readonly #articles: Article[] = [];
  readonly #problems: Problem[] = [];
  readonly #unknownKeys: UnknownKey[] = [];
  /** What became of lines, by number; those of which nothing is said are left over. */
  readonly #became = new Map<number, Omit<LedgerLine, "line" | "text">>();

  constructor(file: string, format: string, lines: readonly string[], defaults: Defaults) {
    this.#file = file;
    this.#format = format;
    this.#lines = lines;
    this.#defaults = defaults;
  }

  row(row: FoundRow): void {
    const { article, fields, problems, unknownKeys } = readRow(this.#file, row, this.#defaults);
    this.#problems.push(...problems);
    this.#unknownKeys.push(...unknownKeys);
    if (article === undefined) return;
    this.#articles.push(article);
    const as = { as: "field", article: article.id, fields } as const;
    for (let line = row.line; line <= row.lastLine; line += 1) this.#became.set(line, as);
  }

  /** A line that names the columns, or the like. */
  furniture(first: number, last: number): void {
    for (let line = first; line <= last; line += 1) this.#became.set(line, { as: "furniture" });
  }

  problem(problem: Omit<Problem, "file">): void {
    this.#problems.push({ file: this.#file, ...problem });
  }

  finish(): SourceReading {
    const account = (): LedgerLine[] => this.#lines.map((text, index) => this.#accounted(index + 1, text));
    return {
      file: this.#file,
      format: this.#format,
      articles: this.#articles,
      // A build of many rows asks for none of these.
      get lines() {
        return account();
      },
      leftovers: this.#leftovers(),
      problems: this.#problems,
      unknownKeys: this.#unknownKeys,
    };
  }

  #accounted(line: number, text: string): LedgerLine {
    const became = this.#became.get(line);
    if (became !== undefined) return { line, text, ...became };
    return { line, text, as: text.trim() === "" ? "blank" : "leftover" };
  }

  #leftovers(): readonly Leftover[] {
    if (this.#became.size === this.#lines.length) return [];
    return leftoversOf(this.#lines.map((text, index) => this.#accounted(index + 1, text)));
  }
}

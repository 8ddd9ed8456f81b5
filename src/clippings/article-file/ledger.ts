import type { Problem } from "../../basics/problem.ts";
import type { Line } from "../clipping.ts";
import type { Draft } from "./draft.ts";
import type { SourceLine } from "./signs.ts";

/** What became of a line, before the stories are numbered. */
interface Entry {
  as: Exclude<Line["as"], "blank">;
  story?: Draft;
  fields: string[];
  sameAs?: number;
}

/**
 * The account of every line of one reading. Lines are named by their index; a line that nobody entered by the end
 * is a leftover with a problem, so that none is ever passed over in silence.
 */
export class Ledger {
  readonly #entries: (Entry | undefined)[];
  readonly #problems: Problem[] = [];
  readonly #lines: readonly SourceLine[];
  readonly #file: string;

  constructor(file: string, lines: readonly SourceLine[]) {
    this.#file = file;
    this.#lines = lines;
    this.#entries = new Array(lines.length);
  }

  /** The line gave these fields to the story. */
  field(at: number, story: Draft, ...fields: readonly string[]): void {
    const entry = this.#entries[at];
    if (entry?.as === "field" && entry.story === story) {
      for (const field of fields) if (!entry.fields.includes(field)) entry.fields.push(field);
    } else this.#entries[at] = { as: "field", story, fields: [...fields] };
  }

  /** The line turns out to give these fields, and not those entered before. */
  reenter(at: number, story: Draft, ...fields: readonly string[]): void {
    this.#entries[at] = { as: "field", story, fields: [...fields] };
  }

  furniture(at: number, ...fields: readonly string[]): void {
    this.#entries[at] = { as: "furniture", fields: [...fields] };
  }

  /** The line repeats an earlier one of the story. */
  duplicate(at: number, sameAs: number, story: Draft): void {
    this.#entries[at] = { as: "duplicate", fields: [], sameAs, story };
  }

  leftover(at: number, rule: string, note: string, expected?: readonly string[]): void {
    this.#entries[at] = { as: "leftover", fields: [] };
    this.problem(at, { rule, note, severity: "error", ...(expected === undefined ? {} : { expected }) });
  }

  problem(at: number, problem: Pick<Problem, "rule" | "note" | "severity" | "expected">): void {
    const line = this.#lines[at];
    this.#problems.push({
      file: this.#file,
      ...(line === undefined ? {} : { line: line.number, found: line.said }),
      ...problem,
    });
  }

  /** The problems in the order of the lines. */
  problems(): readonly Problem[] {
    return this.#problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }

  /** @param numbers the stories' places in `Reading.clippings` */
  lines(numbers: ReadonlyMap<Draft, number>): readonly Line[] {
    return this.#lines.map(({ number, text, sign }, at) => {
      const entry = this.#entries[at];
      if (sign.kind === "blank") return { line: number, text, as: "blank" };
      if (entry === undefined) {
        this.leftover(at, "line-unread", "No rule took this line. Please report it: that is a fault in Backfile.");
        return { line: number, text, as: "leftover" };
      }
      const article = entry.story === undefined ? undefined : numbers.get(entry.story);
      const twin = entry.sameAs === undefined ? undefined : this.#lines[entry.sameAs]?.number;
      return {
        line: number,
        text,
        as: entry.as,
        ...(article === undefined ? {} : { article }),
        ...(entry.fields.length === 0 ? {} : { fields: entry.fields }),
        ...(twin === undefined ? {} : { sameAs: twin }),
      };
    });
  }
}

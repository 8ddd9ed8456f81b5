import type { Problem } from "../../basics/problem.ts";
import type { Clipping, Reading, SourceFile } from "../clipping.ts";
import { type CellContext, cellContext } from "../tables/read-cell.ts";
import { RowProblems } from "../tables/row-problems.ts";
import { Tallier } from "../tally.ts";
import { ExportStory } from "./export-story.ts";

/** The reading of one export: its stories, those that are left out, and what became of their parts. */
export class ExportRun {
  readonly tally = new Tallier();
  readonly context: CellContext;
  readonly #format: string;
  readonly #rule: string;
  readonly #problems: RowProblems;
  readonly #clippings: Clipping[] = [];
  #membersOnly = 0;
  #count = 0;

  constructor(format: string, source: Pick<SourceFile, "file" | "front">) {
    this.#format = format;
    this.#rule = `${format}-export`;
    this.#problems = new RowProblems(source.file);
    this.context = cellContext(source, this.tally, (problem) => this.problem(problem));
  }

  story(place: { readonly inside?: string; readonly line?: number } = {}): ExportStory {
    this.#found();
    return new ExportStory(this.context, this.#rule, place);
  }

  add(story: ExportStory): void {
    const { clipping } = story;
    if (clipping === undefined) this.tally.leftOut("stories without any text");
    else this.#clippings.push(clipping);
  }

  /** A story of the export that is no record. */
  leaveOut(why: string, text = "", place: { readonly inside?: string; readonly line?: number } = {}): void {
    this.#found();
    this.tally.leftOut(why, { ...place, text });
  }

  /** A story that only paying or registered readers could read. */
  membersOnly(): void {
    this.#membersOnly += 1;
  }

  /** Does what may fail at markup that is nested beyond all measure; one such story costs no other. */
  attempt(inside: string, work: () => void): void {
    const before = this.#count;
    try {
      work();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const note = "Its elements are too many, or nested too deeply, to be read. It is left out; the others stand.";
      this.problem({ found: inside, rule: "page-too-deep", note, severity: "error" });
      if (this.#count === before) this.#found();
      this.tally.leftOut("stories that are too long or nested too deeply", { inside });
    }
  }

  problem(problem: Omit<Problem, "file">): void {
    this.#problems.add(problem);
  }

  finish(): Reading {
    if (this.#membersOnly > 0) {
      const note = `${this.#membersOnly} stories were open to members only at their old site. They are kept, and would be open to all: hide or delete those that must not be.`;
      this.#problems.add({ rule: "members-only", note, severity: "warning" });
    }
    return {
      format: this.#format,
      clippings: this.#clippings,
      lines: [],
      problems: this.#problems.finish(),
      tally: this.tally.tally(),
    };
  }

  #found(): void {
    this.#count += 1;
    this.tally.found();
  }
}

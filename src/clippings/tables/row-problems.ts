import type { Problem } from "../../basics/problem.ts";

/** Of each rule; a table of a million rows may break one in each. */
const most = 20;

/** The problems of a file of rows: the first of each rule with their places, the others as a count. */
export class RowProblems {
  readonly #file: string;
  readonly #kept: Problem[] = [];
  readonly #counts = new Map<string, { count: number; last: Problem }>();

  constructor(file: string) {
    this.#file = file;
  }

  add(given: Omit<Problem, "file">): void {
    const problem = { file: this.#file, ...given };
    const known = this.#counts.get(problem.rule);
    if (known === undefined) this.#counts.set(problem.rule, { count: 1, last: problem });
    else {
      known.count += 1;
      known.last = problem;
    }
    if ((known?.count ?? 1) <= most) this.#kept.push(problem);
  }

  finish(): readonly Problem[] {
    const more = [...this.#counts.values()]
      .filter(({ count }) => count > most)
      .map(({ count, last }) => ({ ...last, note: `${count - most} more of the kind, up to this one. ${last.note}` }));
    return [...this.#kept, ...more];
  }
}

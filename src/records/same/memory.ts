import type { Article } from "../article.ts";
import type { Verdict } from "./judge.ts";

/**
 * What was found out before, so that a story that has not changed is neither compared nor put together again. It holds what
 * the stories themselves say, and nothing else: with it or without it the same comes out.
 */
export class SameMemory {
  readonly #verdicts: ReadonlyMap<string, Verdict>;
  readonly #merged: ReadonlyMap<string, Article>;
  /** What is of use now: of what was known before, and of what is new. */
  readonly verdicts = new Map<string, Verdict>();

  constructor(verdicts: ReadonlyMap<string, Verdict> = new Map(), merged: ReadonlyMap<string, Article> = new Map()) {
    this.#verdicts = verdicts;
    this.#merged = merged;
  }

  verdict(key: string, judge: () => Verdict): Verdict {
    const verdict = this.#verdicts.get(key) ?? judge();
    this.verdicts.set(key, verdict);
    return verdict;
  }

  merge(key: string, merge: () => Article): Article {
    return this.#merged.get(key) ?? merge();
  }
}

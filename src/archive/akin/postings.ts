import { bits } from "../../records/terms/pack-terms.ts";
import type { TermRun } from "./term-run.ts";

/** Which of the stories so far have a term: filled story by story, the oldest first. */
export class Postings {
  readonly #run: TermRun;
  /** Where each term's stories begin; those of one term stand side by side, so that the newest are found at once. */
  readonly #starts: Uint32Array;
  readonly #stories: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #named: Uint32Array;

  constructor(run: TermRun) {
    const { counts, terms } = run;
    this.#run = run;
    this.#starts = new Uint32Array(counts.length);
    for (let term = 1; term < counts.length; term += 1) {
      this.#starts[term] = (this.#starts[term - 1] as number) + (counts[term - 1] as number);
    }
    this.#stories = new Uint32Array(terms.length);
    this.#counts = new Uint32Array(counts.length);
    this.#named = new Uint32Array(counts.length);
  }

  count(term: number): number {
    return this.#counts[term] as number;
  }

  /** In how many of them it was seen to be a name. */
  named(term: number): number {
    return this.#named[term] as number;
  }

  /** The stories that have it, the newest as 0. */
  newest(term: number, back: number): number {
    return this.#stories[(this.#starts[term] as number) + (this.#counts[term] as number) - 1 - back] as number;
  }

  /** @param from where the story's terms begin */
  add(story: number, from: number): void {
    const { ends, terms, packed } = this.#run;
    const end = ends[story] as number;
    for (let at = from; at < end; at += 1) {
      const term = terms[at] as number;
      const count = this.#counts[term] as number;
      this.#stories[(this.#starts[term] as number) + count] = story;
      this.#counts[term] = count + 1;
      if (((packed[at] as number) & bits.named) !== 0) this.#named[term] = (this.#named[term] as number) + 1;
    }
  }
}

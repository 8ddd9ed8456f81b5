import type { DateContext } from "../dates/read-date.ts";
import type { ClipWords } from "./clip.ts";
import { readClip } from "./read-clip.ts";

/** Reads lines, each once: a line is looked at several times, and by the line above it. */
export class ClipReader {
  /** Below the heading of a year, a day without one is of that year. */
  year: string | undefined;
  readonly #context: DateContext;
  readonly #known = new Map<string, ClipWords>();

  constructor(context: DateContext) {
    this.#context = context;
  }

  /** @param meta true where the line tells of a clip that another line names */
  read(text: string, meta: boolean): ClipWords {
    const key = `${meta}${this.year ?? ""}\n${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const context = this.year === undefined ? this.#context : { ...this.#context, captured: `${this.year}-12-31` };
    const words = readClip(text, context, meta);
    if (this.#known.size > 8) this.#known.clear();
    this.#known.set(key, words);
    return words;
  }
}

import type { ShardEntry } from "../catalogue.ts";
import type { PageParts } from "./parts.ts";
import type { Speech } from "./speak.ts";
import { daysOf } from "./status.ts";

/** How long nothing is said of a question that takes its time, in milliseconds. */
const patience = 400;

/** What is said while an answer is on its way: to the eye as it changes, to the ear once. */
export class Progress {
  readonly #parts: PageParts;
  readonly #speech: Speech;
  readonly #late: () => readonly ShardEntry[];
  #ticking: ReturnType<typeof setInterval> | undefined;
  #count = "";

  /** @param late the parts of the index that are waited for */
  constructor(parts: PageParts, speech: Speech, late: () => readonly ShardEntry[]) {
    this.#parts = parts;
    this.#speech = speech;
    this.#late = late;
  }

  start(): void {
    this.end();
    this.#parts.results.setAttribute("aria-busy", "true");
    this.#ticking = setInterval(() => this.#say(), patience);
  }

  /** So many stories were found, and there may be more. It is said when the rest keeps one waiting. */
  found(total: number): void {
    this.#count = this.#speech.counted(this.#speech.words.soFar, total);
  }

  end(): void {
    clearInterval(this.#ticking);
    this.#count = "";
    this.#parts.slow.hidden = true;
    this.#parts.results.removeAttribute("aria-busy");
  }

  #say(): void {
    const { slow, status } = this.#parts;
    const { words } = this.#speech;
    if (status.textContent !== words.loading) status.textContent = words.loading;
    const late = this.#late();
    const days = late.length === 0 ? "" : words.waitingFor.replace("{days}", () => daysOf(late, this.#speech));
    const text = `${this.#count} ${days}`.trim();
    if (slow.textContent !== text) slow.textContent = text;
    slow.hidden = text === "";
  }
}

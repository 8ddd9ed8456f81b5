import { Crew } from "./crew.ts";

/** Threads that are hired when there is work for them. */
export class Helpers {
  readonly #size: number;
  readonly #last: (() => void)[] = [];
  #crew: Crew | undefined;

  constructor(size: number) {
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  readonly hire = (): Crew => {
    this.#crew ??= new Crew(this.#size);
    return this.#crew;
  };

  /** Has something done when the build is over, however it ended. */
  atEnd(last: () => void): void {
    this.#last.push(last);
  }

  async close(): Promise<void> {
    for (const last of this.#last.splice(0)) last();
    const crew = this.#crew;
    this.#crew = undefined;
    await crew?.close();
  }
}

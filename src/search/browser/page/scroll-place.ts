/**
 * Brings whoever comes back to where she was. The browser would scroll before the results are there again, and then hold
 * on to whatever stood below them.
 */
export class ScrollPlace {
  #wanted: number | undefined;

  constructor() {
    history.scrollRestoration = "manual";
    addEventListener("pagehide", () => this.keep());
    this.read();
  }

  /** Writes the place into the history's entry. To be called before another entry is made. */
  keep(): void {
    history.replaceState({ top: scrollY }, "");
  }

  /** Reads the place of the entry that is shown now. */
  read(): void {
    const state: unknown = history.state;
    const top = typeof state === "object" && state !== null && "top" in state ? state.top : undefined;
    this.#wanted = typeof top === "number" ? top : undefined;
  }

  /** Goes there, once: when the answer stands on the page. */
  restore(): void {
    if (this.#wanted !== undefined) scrollTo(0, this.#wanted);
    this.#wanted = undefined;
  }
}

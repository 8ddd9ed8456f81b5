/** How long nothing more must be said before it is announced, in milliseconds: whoever types hears the end of it. */
const rest = 700;

/** Tells screen readers what the page says, once it has come to rest. */
export class Announcer {
  readonly #ear: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ear a live region that nobody sees */
  constructor(ear: HTMLElement) {
    this.#ear = ear;
  }

  /** @param status what stands on the page, sentence by sentence */
  say(status: HTMLElement): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const sentences = status.childElementCount === 0 ? [status] : [...status.children];
      this.#ear.textContent = sentences.map((one) => one.textContent).join(" ");
    }, rest);
  }
}

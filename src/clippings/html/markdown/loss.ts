import type { MarkdownContext } from "../markdown-of.ts";

/** Counts what Markdown cannot say, by kinds of elements. */
export class Loss {
  readonly #context: MarkdownContext;
  readonly #shown = new Set<string>();

  constructor(context: MarkdownContext) {
    this.#context = context;
  }

  changed(element: Element, how: string, text?: string, part = element.localName): void {
    const { tally, within } = this.#context;
    tally.changed(`${within} <${part}>`, "body", how, this.#seen(element, part + how, text));
  }

  dropped(element: Element, why: string, text?: string, part = element.localName): void {
    const { tally, within } = this.#context;
    tally.dropped(`${within} <${part}>`, why, this.#seen(element, part + why, text));
  }

  /** The whole text. */
  whole(how: string): void {
    const { tally, within, line, inside } = this.#context;
    tally.changed(within, "body", how, { line, inside });
  }

  /** Only the first of a kind is shown, and only its text is asked for: it may be long. */
  #seen(element: Element, kind: string, text: string | undefined) {
    const { line, inside } = this.#context;
    if (this.#shown.has(kind)) return { line, inside };
    this.#shown.add(kind);
    return { line, inside, text: text ?? element.getAttribute("src") ?? element.textContent?.slice(0, 500) ?? "" };
  }
}

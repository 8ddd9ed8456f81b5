import type { XmlElement } from "../../xml/element.ts";
import { wordsIn } from "../element-html.ts";

/** The names that an item gives to what it means by codes and addresses. */
export class Names {
  readonly #asserted = new Map<string, XmlElement>();
  readonly #language: string | undefined;

  constructor(item: XmlElement) {
    this.#language = item.attributes.get("xml:lang");
    for (const assert of item.all("assert")) {
      const code = codeOf(assert);
      if (code !== undefined) this.#asserted.set(code, assert);
    }
  }

  /** The name in the item's language, else the first; from an `assert` where the element has none itself. */
  of(element: XmlElement): string | undefined {
    const own = this.#nameIn(element);
    if (own !== undefined) return own;
    const code = codeOf(element);
    const assert = code === undefined ? undefined : this.#asserted.get(code);
    return assert === undefined ? undefined : this.#nameIn(assert);
  }

  #nameIn(element: XmlElement): string | undefined {
    const names = element.all("name").filter((name) => wordsIn(name) !== "");
    const base = this.#language?.slice(0, 2);
    const own = names.find((name) => base !== undefined && name.attributes.get("xml:lang")?.slice(0, 2) === base);
    const chosen = own ?? names[0];
    return chosen === undefined ? undefined : wordsIn(chosen);
  }
}

/** What stands for a concept: `medtop:04000000` or an address. */
export function codeOf(element: XmlElement): string | undefined {
  return element.attributes.get("qcode") ?? element.attributes.get("uri");
}

import { isCutShort, samenessKey } from "../../basics/sameness.ts";
import type { Draft } from "./draft.ts";

/** Where a text was read first. */
export interface Twin {
  readonly at: number;
  readonly story: Draft;
}

/** A copy cut short must share this much with the whole, or two stories that merely begin alike would be one. */
const shared = 40;
/** Of the texts that begin alike, so many are compared: enough for any page, and a hostile file stays linear. */
const most = 20;

/** Every text read so far, by `samenessKey`; and by its beginning, for copies that a page has cut short. */
export class TextIndex {
  readonly #whole = new Map<string, Twin>();
  readonly #begun = new Map<string, (Twin & { readonly key: string; readonly cut: boolean })[]>();

  #last = { text: "", key: "" };

  /** The first text with these words is the one that later copies point to. */
  add(text: string, at: number, story: Draft): void {
    const key = this.#keyOf(text);
    if (!this.#whole.has(key)) this.#whole.set(key, { at, story });
    if (key.length < shared) return;
    const start = key.slice(0, shared);
    const others = this.#begun.get(start) ?? [];
    if (others.length < most) others.push({ key, at, story, cut: isCutShort(text) });
    this.#begun.set(start, others);
  }

  find(text: string): Twin | undefined {
    const key = this.#keyOf(text);
    const same = this.#whole.get(key);
    if (same !== undefined || key.length < shared) return same;
    const cut = isCutShort(text);
    return this.#begun
      .get(key.slice(0, shared))
      ?.find((other) => (cut && other.key.startsWith(key)) || (other.cut && key.startsWith(other.key)));
  }

  /** The same text is asked for several times in a row. */
  #keyOf(text: string): string {
    if (this.#last.text !== text) this.#last = { text, key: samenessKey(text) };
    return this.#last.key;
  }
}

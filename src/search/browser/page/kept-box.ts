import { linkTo } from "./address.ts";
import { element } from "./element.ts";
import { dropping, type Kept, keeping, nothingKept } from "./kept.ts";
import { sentence } from "./sentence.ts";
import type { Speech } from "./speak.ts";
import type { Shelf } from "./storage.ts";

/** The searches that the reader's browser keeps, which it does only when she asks. */
export class KeptBox {
  readonly #box: HTMLElement;
  readonly #shelf: Shelf | null;
  readonly #speech: Speech;
  readonly #query: () => string;
  #full = false;

  /** @param query the query that stands there now */
  constructor(box: HTMLElement, shelf: Shelf | null, speech: Speech, query: () => string) {
    this.#box = box;
    this.#shelf = shelf;
    this.#speech = speech;
    this.#query = query;
    this.draw();
  }

  /** Keeps a query among the last ones, if the reader wants that. */
  asked(query: string): void {
    const kept = this.#shelf?.read();
    if (kept?.remember === true) this.#write(keeping(kept, "last", query));
  }

  draw(): void {
    const { words } = this.#speech;
    const note = (text: string) => element("p", { class: "note" }, text);
    if (this.#shelf === null) {
      this.#box.replaceChildren(note(words.notKept));
      return;
    }
    const kept = this.#shelf.read();
    const save = this.#button("save", words.save, () => this.#change((now) => keeping(now, "saved", this.#query())));
    save.disabled = this.#query().trim() === "";
    const remember = element("input", { type: "checkbox", id: "remember", checked: kept.remember });
    remember.addEventListener("change", () =>
      this.#change((now) => ({ ...now, remember: remember.checked, last: remember.checked ? now.last : [] })),
    );
    const some = kept.saved.length + kept.last.length > 0;
    this.#box.replaceChildren(
      element("p", { class: "row" }, save, element("label", {}, remember, words.remember)),
      note(this.#full ? words.notKept : words.keptHere),
      ...this.#list("saved", words.saved, kept),
      ...this.#list("last", words.last, kept),
    );
    if (some || kept.remember) {
      this.#box.append(this.#button("forget", words.forgetAll, () => this.#change(() => nothingKept)));
    }
  }

  #list(name: "saved" | "last", title: string, kept: Kept): HTMLElement[] {
    const { words } = this.#speech;
    if (kept[name].length === 0) return [];
    const items = kept[name].map((query, place) => {
      const drop = this.#button(`${name}-${place}`, "×", () => this.#change((now) => dropping(now, name, query)));
      drop.setAttribute(
        "aria-label",
        words.forget.replace("{query}", () => query),
      );
      return element("li", {}, element("a", { href: linkTo(query) }, element("bdi", {}, query)), drop);
    });
    const id = `kept-${name}`;
    return [element("h3", { id }, title), element("ul", { class: "row", "aria-labelledby": id }, ...items)];
  }

  #change(change: (kept: Kept) => Kept): void {
    if (this.#shelf !== null) this.#write(change(this.#shelf.read()));
  }

  #write(kept: Kept): void {
    this.#full = this.#shelf?.write(kept) !== true;
    const focused = document.activeElement?.id ?? "";
    this.draw();
    if (focused === "" || document.activeElement?.id === focused) return;
    if (document.getElementById(focused) !== null) document.getElementById(focused)?.focus();
    else if (this.#box.contains(document.activeElement) || document.activeElement === document.body) {
      document.getElementById("remember")?.focus();
    }
  }

  #button(id: string, label: string, work: () => void): HTMLButtonElement {
    const button = element("button", { type: "button", id }, ...sentence(label, {}));
    button.addEventListener("click", work);
    return button;
  }
}

import type { Facets, FacetValue } from "../answer.ts";
import { type ShelfName, shelfNames } from "../index/columns.ts";
import { element } from "./element.ts";
import type { Speech } from "./speak.ts";

/** How many values of a facet are shown before one asks for all. */
const first = 8;
/** More than these nobody reads through: typing finds them. */
const most = 40;
/** A list longer than this has a field to find values in it. */
const long = 20;

export type Choose = (name: ShelfName, slug: string, chosen: boolean) => void;

/** Groups of checkboxes with counts. Several in one group mean any of these; different groups must all be true. */
export class FacetBox {
  readonly #box: HTMLElement;
  readonly #speech: Speech;
  readonly #choose: Choose;
  /** Which groups are open, and what is looked for in them: both outlive a drawing. */
  readonly #open = new Map<ShelfName, string>();

  constructor(box: HTMLElement, speech: Speech, choose: Choose) {
    this.#box = box;
    this.#speech = speech;
    this.#choose = choose;
  }

  draw(facets: Facets): void {
    const groups = shelfNames.filter((name) => facets[name].length > 0);
    this.#box.replaceChildren(...groups.map((name) => this.#group(name, facets[name])));
  }

  #group(name: ShelfName, values: readonly FacetValue[]): HTMLElement {
    const { words, number } = this.#speech;
    // What is chosen stays in sight, wherever it stands in the order.
    const sorted = [...values].sort((a, b) => Number(b.chosen) - Number(a.chosen));
    const few = Math.max(first, sorted.filter((value) => value.chosen).length);
    const list = element("ul", { class: "values", id: `${name}-values` });
    const fill = () => {
      const looked = this.#open.get(name);
      const shown = looked === undefined ? sorted.slice(0, few) : matching(sorted, looked).slice(0, most);
      list.replaceChildren(...shown.map((value) => this.#value(name, value)));
    };
    fill();
    const group = element("fieldset", {}, element("legend", {}, words.facets[name]), list);
    if (sorted.length <= few) return group;
    const open = this.#open.get(name);
    if (open !== undefined && sorted.length > long) list.before(this.#finder(name, open, fill));
    const label = open === undefined ? words.showAll.replace("{n}", number(sorted.length)) : words.showFewer;
    const button = element(
      "button",
      { type: "button", class: "plain", id: `${name}-all`, "aria-expanded": String(open !== undefined) },
      label,
    );
    button.addEventListener("click", () => {
      if (open === undefined) this.#open.set(name, "");
      else this.#open.delete(name);
      group.replaceWith(this.#group(name, values));
      document.getElementById(button.id)?.focus();
    });
    group.append(button);
    return group;
  }

  #finder(name: ShelfName, text: string, fill: () => void): HTMLElement {
    const { words } = this.#speech;
    const label = words.find.replace("{name}", () => words.facets[name]);
    const field = element("input", { type: "text", id: `${name}-find`, "aria-label": label, autocomplete: "off" });
    field.value = text;
    field.addEventListener("input", () => {
      this.#open.set(name, field.value);
      fill();
    });
    return field;
  }

  #value(name: ShelfName, value: FacetValue): HTMLLIElement {
    const box = element("input", { type: "checkbox", id: `${name} ${value.slug}`, checked: value.chosen });
    box.addEventListener("change", () => this.#choose(name, value.slug, box.checked));
    const count = element("span", { class: "count" }, this.#speech.number(value.count));
    return element("li", {}, element("label", {}, box, element("span", { dir: "auto" }, value.name), count));
  }
}

/** The values whose names hold what is typed; what is chosen stays. */
function matching(values: readonly FacetValue[], looked: string): readonly FacetValue[] {
  const plain = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase();
  const part = plain(looked.trim());
  return part === "" ? values : values.filter((value) => value.chosen || plain(value.name).includes(part));
}

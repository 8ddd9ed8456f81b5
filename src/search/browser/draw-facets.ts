import type { PageWords } from "../../languages/search-words.ts";
import { type FacetName, facetNames } from "./columns.ts";
import { element } from "./element.ts";
import type { Facets, FacetValue } from "./facets.ts";
import { filled, printed } from "./words.ts";

/** How many values of a facet are shown before one asks for all. */
const first = 8;
/** More than these nobody reads through: typing finds them. */
const most = 400;

type Choose = (name: FacetName, value: string) => void;

/**
 * A group of checkboxes for each facet. Several in one group mean any of these.
 *
 * @param open the groups of which all values are shown, which outlives a drawing
 */
export function drawFacets(facets: Facets, words: PageWords, open: Set<FacetName>, choose: Choose): HTMLElement[] {
  return facetNames
    .filter((name) => facets[name].length > 0)
    .map((name) => {
      // What is chosen stays in sight, wherever it stands in the order.
      const values = [...facets[name]].sort((a, b) => Number(b.chosen) - Number(a.chosen)).slice(0, most);
      const shown = Math.max(first, values.filter((value) => value.chosen).length);
      const draw = (value: FacetValue) => drawValue(name, value, words, choose);
      const rest = values.slice(shown);
      return element(
        "fieldset",
        {},
        element("legend", {}, words.facets[name]),
        element("ul", { class: "values" }, ...values.slice(0, shown).map(draw)),
        rest.length > 0 && drawRest(name, rest.map(draw), facets[name].length, words, open),
      );
    });
}

function drawValue(name: FacetName, value: FacetValue, words: PageWords, choose: Choose): HTMLLIElement {
  const box = element("input", { type: "checkbox", id: `${name} ${value.value}`, checked: value.chosen });
  box.addEventListener("change", () => choose(name, value.value));
  return element(
    "li",
    {},
    element(
      "label",
      {},
      box,
      element("span", {}, facetLabel(name, value, words)),
      element("span", { class: "count" }, printed(value.count, words)),
    ),
  );
}

function drawRest(
  name: FacetName,
  items: readonly HTMLLIElement[],
  total: number,
  words: PageWords,
  open: Set<FacetName>,
): HTMLElement {
  const summary = element("summary", { id: `${name}-all` }, filled(words.showAll, { n: printed(total, words) }));
  const details = element("details", { open: open.has(name) }, summary, element("ul", { class: "values" }, ...items));
  details.addEventListener("toggle", () => {
    if (details.open) open.add(name);
    else open.delete(name);
  });
  return details;
}

/** A button for each value chosen, which takes it away again. */
export function drawChosen(facets: Facets, words: PageWords, choose: Choose, clear: () => void): HTMLElement[] {
  const buttons = facetNames.flatMap((name) =>
    facets[name]
      .filter((value) => value.chosen)
      .map((value) => {
        const label = facetLabel(name, value, words);
        const said = filled(words.remove, { name: label });
        const button = element(
          "button",
          { type: "button", "aria-label": said, id: `drop ${name} ${value.value}` },
          label,
        );
        button.addEventListener("click", () => choose(name, value.value));
        return button;
      }),
  );
  if (buttons.length > 1) {
    const button = element("button", { type: "button", class: "clear", id: "clear" }, words.clear);
    button.addEventListener("click", clear);
    buttons.push(button);
  }
  return buttons;
}

function facetLabel(name: FacetName, value: FacetValue, words: PageWords): string {
  return name === "year" && value.value === "undated" ? words.undated : value.name;
}

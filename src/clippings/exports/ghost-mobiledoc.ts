import { escapeHtml } from "../../basics/html.ts";
import { isObject } from "../tables/json-row.ts";
import { parseJson } from "../tables/parse-json.ts";
import { cardHtml } from "./ghost-lexical.ts";

/** Elements that sections and marks may be; all others are plain. */
const sectionNames: ReadonlySet<string> = new Set("p h1 h2 h3 h4 h5 h6 blockquote aside".split(" "));
const markNames: ReadonlySet<string> = new Set("strong b em i a code s del sub sup u".split(" "));

type List = readonly unknown[];

/**
 * A post of Ghost 1 to 4 as HTML: Mobiledoc 0.3 (https://github.com/bustle/mobiledoc-kit), sections of marked texts
 * with cards among them.
 *
 * @returns undefined where it is none
 */
export function mobiledocHtml(text: string): string | undefined {
  const document = parseJson(text);
  if (!isObject(document) || !Array.isArray(document.sections)) return undefined;
  const { markups, cards, atoms } = document;
  const marks = listOf(markups).map(listOf);
  const html = document.sections.map((section) => {
    const [kind, name, body] = listOf(section);
    if (kind === 1) return element(sectionNames, name, markersHtml(listOf(body), marks, listOf(atoms)));
    if (kind === 2) return typeof name === "string" ? cardHtml("image", { src: name }) : "";
    if (kind === 3) {
      const items = listOf(body).map((item) => `<li>${markersHtml(listOf(item), marks, listOf(atoms))}</li>`);
      return name === "ol" ? `<ol>${items.join("")}</ol>` : `<ul>${items.join("")}</ul>`;
    }
    const [card, payload] = listOf(kind === 10 ? listOf(cards)[Number(name)] : undefined);
    return typeof card === "string" ? cardHtml(card, isObject(payload) ? payload : {}) : "";
  });
  return html.join("");
}

/** Each marker opens some marks, says a text, and closes some of those that are open. */
function markersHtml(markers: List, marks: readonly List[], atoms: List): string {
  const open: string[] = [];
  let html = "";
  for (const marker of markers) {
    const [kind, opened, closed, value] = listOf(marker);
    for (const index of listOf(opened)) {
      const [name, attributes] = marks[Number(index)] ?? [];
      const known = typeof name === "string" && markNames.has(name) ? name : "span";
      html += known === "a" ? `<a href="${escapeHtml(hrefOf(listOf(attributes)))}">` : `<${known}>`;
      open.push(known);
    }
    html += kind === 0 ? escapeHtml(String(value ?? "")) : atomHtml(listOf(atoms[Number(value)]));
    for (let count = Math.min(Number(closed) || 0, open.length); count > 0; count -= 1) html += `</${open.pop()}>`;
  }
  return (
    html +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join("")
  );
}

function atomHtml([name, text]: List): string {
  return name === "soft-return" ? "<br>" : escapeHtml(String(text ?? ""));
}

function hrefOf(attributes: List): string {
  const at = attributes.indexOf("href");
  return at < 0 ? "" : String(attributes[at + 1] ?? "");
}

function element(names: ReadonlySet<string>, name: unknown, inner: string): string {
  const known = typeof name === "string" && names.has(name) ? name : "p";
  return `<${known}>${inner}</${known}>`;
}

function listOf(value: unknown): List {
  return Array.isArray(value) ? value : [];
}

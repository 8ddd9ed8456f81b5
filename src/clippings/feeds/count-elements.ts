import type { Tallier } from "../tally.ts";
import type { XmlElement } from "../xml/element.ts";
import { elementName } from "./element-names.ts";
import type { Uses } from "./uses.ts";

/** The text or attribute of one element. */
export interface Told {
  /** From the story's element on: `media:group/media:content@url`. */
  readonly from: string;
  readonly text: string;
  readonly line: number;
}

/** Elements whose children are the markup of a text. */
const texts = /(?:^|\/|:)(?:title|content|summary|description|encoded|rights|body|div|subtitle|tagline|info)$/i;

/** Attributes that only say how to read what they stand with. */
const asides = /^xmlns(?::|$)|^xml:(?:base|lang|space)$|^(?:rel|type|mode|medium|isPermaLink)$/i;

/** All that an element of a feed says, element by element, each with its line. */
export function* toldBy(story: XmlElement, isAtom: boolean): Generator<Told> {
  yield* within(story, "", isAtom);
}

function* within(element: XmlElement, way: string, isAtom: boolean): Generator<Told> {
  const { line } = element;
  for (const [name, text] of element.attributes) {
    if (!asides.test(name)) yield { from: `${way}@${name}`, text, line };
  }
  if (way !== "" && texts.test(way)) {
    if (element.text.trim() !== "" || element.elements.length > 0) yield { from: way, text: element.text, line };
    return;
  }
  const own = element.children.filter((child) => typeof child === "string").join("");
  if (own.trim() !== "") yield { from: way, text: own, line };
  for (const child of element.elements) {
    const name = elementName(child, isAtom) + relOf(child);
    yield* within(child, way === "" ? name : `${way}/${name}`, isAtom);
  }
}

/** Links are told apart by what they are for. */
function relOf({ local, attributes }: XmlElement): string {
  const rel = attributes.get("rel");
  return local !== "link" || rel === undefined || rel === "alternate" ? "" : `[${rel}]`;
}

/** Counts what became of each element and attribute of a story. */
export function countElements(all: readonly Told[], name: string, uses: Uses, tally: Tallier): void {
  for (const { from, text, line } of all) {
    const use = uses.of(from, text);
    const seen = { line, text: withoutMail(text) };
    const full = from.startsWith("@") ? `${name}${from}` : [name, from].filter((part) => part !== "").join("/");
    if (use === undefined) tally.dropped(full, "no field holds it", seen);
    else if (use.fields.length === 0) tally.dropped(full, use.how ?? "not used", seen);
    else if (use.how === undefined) tally.kept(full, use.fields, seen);
    else tally.changed(full, use.fields, use.how, seen);
  }
}

/** A person's address is no example for a report. */
function withoutMail(text: string): string {
  return text.slice(0, 400).replace(/[^\s@<>()"']{1,64}@[^\s@<>()"']{1,255}/g, "…@…");
}

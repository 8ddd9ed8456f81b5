import { xmlText } from "./xml.ts";

/**
 * An element of a document that is being written. A text is always text: there is no way to put markup into one. Names
 * are ours, never content's.
 */
export interface Element {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** A text, elements, or both mixed, as in prose. */
  readonly content: string | readonly (Element | string)[];
}

/** What may stand between elements that are always there: nothing, for what is not known. */
export type MaybeElements = readonly (Element | string | null | readonly (Element | string)[])[];

/** `element("link", [], [["href", "./"]])` is `<link href="./"/>`; an attribute without a value is left out. */
export function element(
  name: string,
  content: string | MaybeElements,
  attributes: readonly (readonly [name: string, value: string | null])[] = [],
): Element {
  return {
    name,
    attributes: attributes.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
    content: typeof content === "string" ? content : content.flat().filter((each) => each !== null),
  };
}

/** The same for a value that may not be known: null, and then there is no such element. */
export function elementOf(name: string, text: string | null): Element | null {
  return text === null ? null : element(name, text);
}

/** What every document begins with. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The document with its declaration. Children stand on lines of their own, but for an only child. */
export function printXml(root: Element): string {
  return `${xmlDeclaration}${printElement(root)}\n`;
}

/**
 * The start tag of an element that is written piece by piece, and what ends it: a document of all stories is too much to
 * hold.
 */
export function printTags(element: Pick<Element, "name" | "attributes">): readonly [start: string, end: string] {
  return [`${startOf(element)}>\n`, `</${element.name}>\n`];
}

/** One element of a document that is written piece by piece. Where text stands among its children, nothing is added to it. */
export function printElement({ name, attributes, content }: Element): string {
  const start = startOf({ name, attributes });
  if (content.length === 0) return `${start}/>`;
  if (typeof content === "string") return `${start}>${escapeText(content)}</${name}>`;
  const inner = content.map((child) => (typeof child === "string" ? escapeText(child) : printElement(child)));
  if (content.some((child) => typeof child === "string")) return `${start}>${inner.join("")}</${name}>`;
  return inner.length === 1 ? `${start}>${inner[0]}</${name}>` : `${start}>\n${inner.join("\n")}\n</${name}>`;
}

function startOf({ name, attributes }: Pick<Element, "name" | "attributes">): string {
  let start = `<${name}`;
  for (const [key, value] of attributes) start += ` ${key}="${escapeAttribute(value)}"`;
  return start;
}

/** A reader of XML takes a carriage return for a line end, so it is written by its number. */
function escapeText(text: string): string {
  const clean = xmlText(text);
  return /[&<>\r]/.test(clean) ? clean.replace(/[&<>\r]/g, escaped) : clean;
}

/** In an attribute, line ends and tabs would become spaces. */
function escapeAttribute(text: string): string {
  return xmlText(text).replace(/[&<>"\t\n\r]/g, escaped);
}

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

function escaped(sign: string): string {
  return entities.get(sign) ?? `&#${sign.charCodeAt(0)};`;
}

import { escapeHtml } from "../../basics/html.ts";
import { xmlText } from "../../basics/xml.ts";
import { XmlElement } from "./element.ts";
import type { OpenElement } from "./read-xml.ts";

/**
 * An element as a well-formed text, whatever the document was that it came from: its characters are escaped, and
 * entities and document types are gone. A reader of HTML understands it too.
 */
export function printElement(element: XmlElement): string {
  return `${startOf(element)}${printInside(element)}</${element.name}>`;
}

/** What stands in an element. */
export function printInside({ children }: XmlElement): string {
  return children
    .map((child) => (typeof child === "string" ? escapeHtml(xmlText(child)) : printElement(child)))
    .join("");
}

/** The start tag alone, with its attributes. */
export function startOf({ name, attributes }: OpenElement | XmlElement): string {
  let start = `<${name}`;
  for (const [key, value] of attributes) start += ` ${key}="${escapeHtml(xmlText(value)).replace(/[\t\n\r]/g, " ")}"`;
  return `${start}>`;
}

/** The same element with other children or attributes. */
export function changedElement(
  { name, local, uri, attributes, line, children }: XmlElement,
  to: { readonly attributes?: ReadonlyMap<string, string>; readonly children?: readonly (XmlElement | string)[] },
): XmlElement {
  const changed = new XmlElement(name, local, uri, to.attributes ?? attributes, line);
  changed.children.push(...(to.children ?? children));
  return changed;
}

import { looksLikeHtml } from "../html/text-of.ts";
import { XmlElement } from "../xml/element.ts";
import { changedElement, printInside } from "../xml/print-element.ts";

const texts: ReadonlySet<string> = new Set(["title", "summary", "content", "rights", "copyright"]);

/**
 * An entry with the texts of Atom 0.3 as Atom 1.0 has them: what holds elements is XHTML in a `div`, base64 is decoded,
 * `text/plain` is text.
 */
export function plainAtom(entry: XmlElement): XmlElement {
  const children = entry.children.map((child) =>
    typeof child !== "string" && texts.has(child.local.toLowerCase()) ? plainText(child) : child,
  );
  return changedElement(entry, { children });
}

function plainText(element: XmlElement): XmlElement {
  const { attributes, elements } = element;
  const type = attributes.get("type")?.trim().toLowerCase() ?? "";
  if (attributes.get("mode") === "base64" || isPlainBase64(type)) {
    const text = Buffer.from(element.text, "base64").toString("utf8");
    // A picture is no text.
    if (text.includes("\0") || text.includes("\ufffd")) return element;
    const told = type === "" || isPlainBase64(type) ? (looksLikeHtml(text) ? "html" : "text") : type;
    return changedElement(element, { attributes: typed(attributes, told), children: [text] });
  }
  if (elements.length > 0) {
    const isWrapped = elements.length === 1 && elements[0]?.local === "div" && ownText(element).trim() === "";
    const div = new XmlElement("div", "div", "", new Map(), element.line);
    div.children.push(...element.children);
    return changedElement(element, {
      attributes: typed(attributes, "xhtml"),
      children: isWrapped ? element.children : [div],
    });
  }
  // XHTML without an element is text, escaped as a text is.
  if (type === "xhtml" || type === "application/xhtml+xml") {
    return changedElement(element, { attributes: typed(attributes, "html"), children: [printInside(element)] });
  }
  return element;
}

/** Atom 1.0: content of any other media type than text and XML is base64. */
function isPlainBase64(type: string): boolean {
  return /^application\/octet-stream$/.test(type);
}

function ownText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === "string").join("");
}

function typed(attributes: ReadonlyMap<string, string>, type: string): ReadonlyMap<string, string> {
  return new Map([...attributes, ["type", type]].filter(([key]) => key !== "mode") as [string, string][]);
}

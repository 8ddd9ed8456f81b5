import { closeUp } from "../close-up.ts";
import type { XmlElement } from "../xml/element.ts";
import { escaped } from "./plain-html.ts";

/**
 * What NITF (https://iptc.org/std/NITF/3.6/documentation/) calls by other names than HTML. What is in neither list is
 * passed through without its tags: `person`, `money` and `location` mark words, and the words stay.
 */
const nitfNames: ReadonlyMap<string, string> = new Map([
  // Within a body these are headings between paragraphs; the story's own headline stands in its head.
  ["hl1", "h2"],
  ["hl2", "h2"],
  ["bq", "blockquote"],
  ["credit", "p"],
  ["fn", "p"],
  ["datasource", "p"],
  ["tagline", "p"],
  ["byline", "p"],
  ["dateline", "p"],
  ["block", "div"],
  ["note", "div"],
  ["abstract", "div"],
  ["nitf-table", "div"],
  ["virtloc", "span"],
]);

const htmlNames: ReadonlySet<string> = new Set(
  "p div section article h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre code hr br a em strong b i u s q cite sub sup span figure figcaption img small del ins abbr time mark".split(
    " ",
  ),
);

/** Elements that are no text: pictures are taken apart from it, the rest is for machines. */
const passedOver: ReadonlySet<string> = new Set([
  "media",
  "nitf-table-metadata",
  "nitf-col",
  "nitf-colgroup",
  "style",
  "script",
  "head",
]);

const attributes = ["href", "src", "alt", "title", "colspan", "rowspan", "start", "cite", "datetime"] as const;

/** What stands in an element of NITF or XHTML, as HTML. The reader of XML bounds how deep elements lie in one another. */
export function innerHtml(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? escaped(child) : elementHtml(child))).join("");
}

function elementHtml(element: XmlElement): string {
  const local = element.local.toLowerCase();
  if (passedOver.has(local)) return "";
  const name = nitfNames.get(local) ?? (htmlNames.has(local) ? local : undefined);
  if (name === undefined) return innerHtml(element);
  if (name === "br" || name === "hr") return `<${name}>`;
  const own = attributes.flatMap((key) => {
    const value = element.attributes.get(key);
    return value === undefined ? [] : [` ${key}="${escaped(value)}"`];
  });
  if (name === "img") return `<img${own.join("")}>`;
  return `<${name}${own.join("")}>${innerHtml(element)}</${name}>`;
}

/** The words of an element on one line. */
export function wordsIn(element: XmlElement | undefined): string {
  return closeUp(element?.text ?? "");
}

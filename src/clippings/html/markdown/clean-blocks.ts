import { linkAddress } from "../link-address.ts";
import type { Cleaner } from "./clean-body.ts";
import { droppedElements } from "./element-kinds.ts";
import { embedLink } from "./embeds.ts";
import { isUnseen } from "./hidden.ts";
import { plain, type Style } from "./inline.ts";

/** What stands in no heading: its end tag is missing or wrong. */
const texts = "p table ul ol blockquote pre h1 h2 h3 h4 h5 h6".split(" ");

export function cleanHeading(cleaner: Cleaner, element: Element, style: Style): void {
  const isUnclosed = texts.some((tag) => element.getElementsByTagName(tag).length > 0);
  if (isUnclosed) cleaner.loss.changed(element, "a heading with texts in it, kept as paragraphs");
  if (isUnclosed || cleaner.isFlat) {
    cleaner.block(element, style);
    return;
  }
  cleaner.flush();
  const pieces = cleaner.flatLine(element, style);
  if (element.getElementsByTagName("br").length > 0) {
    cleaner.loss.changed(element, "lines of a heading, kept as one", undefined, `${element.localName}> <br`);
  }
  if (pieces.length > 0) cleaner.line(element.localName, pieces, cleaner.target);
}

export function cleanRule(cleaner: Cleaner): void {
  cleaner.flush();
  if (!cleaner.isFlat) cleaner.target.appendChild(cleaner.document.createElement("hr"));
}

export function cleanQuote(cleaner: Cleaner, element: Element, style: Style): void {
  if (!cleaner.mayNest(element, 1)) cleaner.block(element, style);
  else cleaner.within(cleaner.document.createElement("blockquote"), 1, () => cleaner.children(element, style));
}

/** A text whose spaces and lines stay as they are: a program, a poem, a typewritten table. */
export function cleanListing(cleaner: Cleaner, element: Element): void {
  cleaner.flush();
  const text = trimmedLines(listing(element).replaceAll("\r\n", "\n"));
  if (element.getElementsByTagName("a").length > 0) cleaner.loss.changed(element, "kept without the links in it");
  if (text === "") return;
  if (cleaner.isFlat) {
    cleaner.text(text, plain);
    return;
  }
  cleaner.addSpaces(text);
  const block = cleaner.document.createElement("pre");
  block.setAttribute("data-text", text);
  block.textContent = "x";
  cleaner.target.appendChild(block);
}

function listing(node: Node): string {
  if (node.nodeType === 3 || node.nodeType === 4) return node.nodeValue ?? "";
  const tag = node.nodeName.toLowerCase();
  if (tag === "br") return "\n";
  if (droppedElements.has(tag)) return "";
  const parts: string[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) parts.push(listing(child));
  return parts.join("");
}

/** Without empty lines before and behind it. */
function trimmedLines(text: string): string {
  const lines = text.split("\n");
  while (lines.length > 0 && lines[0]?.trim() === "") lines.shift();
  while (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
  return lines.join("\n").trimEnd();
}

/** What is shown in a page from elsewhere: a link to it. */
export function cleanEmbed(cleaner: Cleaner, element: Element, style: Style): void {
  const link = embedLink(element, cleaner.base);
  if (element.localName === "iframe" && isUnseen(element)) cleaner.loss.dropped(element, "a frame that nobody sees");
  else if (link !== undefined) {
    cleaner.loss.changed(element, "from elsewhere, kept as a link", link.address);
    labelled(cleaner, link.label, link.address);
  } else if (element.localName === "object") cleaner.block(element, style);
  else cleaner.loss.dropped(element, "without an address that may be linked");
}

export function cleanForm(cleaner: Cleaner, element: Element, style: Style): void {
  const address = linkAddress(element.getAttribute("action") ?? "", cleaner.base);
  if (isPageForm(element)) cleaner.block(element, style);
  else if (address === undefined || address.startsWith("#")) cleaner.loss.dropped(element, "a form");
  else {
    cleaner.loss.changed(element, "a form, kept as a link", address);
    const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : address;
    labelled(cleaner, `Form: ${host}`, address);
  }
}

/** Some systems put the whole page into one form. */
function isPageForm(element: Element): boolean {
  const tags = ["p", "article", "h1", "h2", "table", "img"];
  return (
    tags.some((tag) => element.getElementsByTagName(tag).length > 0) || (element.textContent ?? "").trim().length > 400
  );
}

function labelled(cleaner: Cleaner, label: string, href: string): void {
  cleaner.flush();
  cleaner.text(label, { ...plain, link: { href, title: "" } });
  cleaner.flush();
}

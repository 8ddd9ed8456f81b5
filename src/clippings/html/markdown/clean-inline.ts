import { linkAddress } from "../link-address.ts";
import { pictureSource } from "../picture.ts";
import type { Cleaner } from "./clean-body.ts";
import { isUnseen } from "./hidden.ts";
import { plain, type Style } from "./inline.ts";

/** A link, or the mark of a footnote. */
export function cleanLink(cleaner: Cleaner, element: Element, style: Style): void {
  const label = cleaner.footnotes.marks.get(element);
  if (label !== undefined) cleaner.push({ kind: "note", label, style: plain });
  else if (!cleaner.footnotes.waysBack.has(element)) linked(cleaner, element, style);
}

function linked(cleaner: Cleaner, element: Element, style: Style): void {
  const href = element.getAttribute("href");
  const address = href === null ? undefined : linkAddress(href, cleaner.base);
  const inPage = href !== null && (href.trim() === "" || address?.startsWith("#") === true);
  if (href !== null && (inPage || address === undefined)) {
    const how = inPage ? "a way to a place in the page" : "an address that may not be linked";
    cleaner.loss.changed(element, `${how}, kept as its text`, href);
  }
  if (address === undefined || inPage) {
    cleaner.children(element, style);
    return;
  }
  const since = cleaner.progress;
  cleaner.children(element, { ...style, link: { href: address, title: oneLine(element.getAttribute("title")) } });
  if (!cleaner.hasMore(since)) cleaner.loss.dropped(element, "a link without words", address);
}

/** A picture, where it has an address. */
export function cleanImage(cleaner: Cleaner, element: Element, style: Style): void {
  const src = pictureSource(element);
  const alt = oneLine(element.getAttribute("alt"));
  cleaner.awaitsPicture = src === undefined;
  if (src !== undefined && !isUnseen(element)) cleaner.push({ kind: "image", src, alt, style });
  else {
    const given = element.getAttribute("src") ?? "";
    const why = src === undefined ? reasonOf(given) : "a picture that counts readers";
    cleaner.loss.dropped(element, why, alt || given.slice(0, 200));
  }
}

function reasonOf(src: string): string {
  if (/^\s{0,9}data:/i.test(src)) return "a picture that is written into the page";
  return src.trim() === "" ? "a picture without an address" : "a picture at an address that may not be linked";
}

/** Shown where no programs run: the picture itself, where a page puts it off. */
export function cleanNoscript(cleaner: Cleaner, element: Element, style: Style): void {
  if (cleaner.awaitsPicture && element.getElementsByTagName("img").length > 0) cleaner.children(element, style);
  else cleaner.loss.dropped(element, "shown only where no programs run");
}

export function cleanCode(cleaner: Cleaner, element: Element, style: Style): void {
  const given = element.textContent ?? "";
  const text = oneLine(given);
  const isRich = ["a", "br", "img"].some((tag) => element.getElementsByTagName(tag).length > 0);
  // `[`a]:`…` at a paragraph's head would be no link but where one leads.
  if (isRich || text.trim() === "" || (style.link !== undefined && text.includes("]"))) {
    cleaner.children(element, style);
    return;
  }
  if (/^[ \t\r\n\f]/.test(given)) cleaner.text(" ", style);
  cleaner.push({ kind: "code", text, style });
  if (/[ \t\r\n\f]/.test(given.slice(-1))) cleaner.text(" ", style);
}

/** A mark of a footnote is raised in print too. */
export function cleanRaised(cleaner: Cleaner, element: Element, style: Style): void {
  const isMark = [...element.getElementsByTagName("a")].some((link) => cleaner.footnotes.marks.has(link));
  if (!isMark) cleaner.loss.changed(element, "raised text, kept as plain text");
  cleaner.children(element, style);
}

export function cleanAbbreviation(cleaner: Cleaner, element: Element, style: Style): void {
  const title = element.getAttribute("title") ?? "";
  if (title !== "") cleaner.loss.changed(element, "an abbreviation, kept without what it stands for", title);
  cleaner.children(element, style);
}

/** Browsers print the quotation marks. */
export function cleanQuotation(cleaner: Cleaner, element: Element, style: Style): void {
  cleaner.loss.changed(element, "a quotation, kept with quotation marks");
  cleaner.text("“", style);
  cleaner.children(element, style);
  cleaner.text("”", style);
}

export function cleanFormula(cleaner: Cleaner, element: Element, style: Style): void {
  cleaner.loss.changed(element, "a formula, kept as its text");
  const text = element.getAttribute("alttext");
  if (text) cleaner.text(text, style);
  else cleaner.children(element, style);
}

/** Signs with how they are read: `漢字(かんじ)`. */
export function cleanRuby(cleaner: Cleaner, element: Element, style: Style): void {
  cleaner.loss.changed(element, "a reading aid, kept in brackets");
  const hasBrackets = element.getElementsByTagName("rp").length > 0;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    const isReading = node.nodeName.toLowerCase() === "rt" && !hasBrackets;
    if (isReading) cleaner.text(`(${node.textContent ?? ""})`, style);
    else cleaner.node(node, style);
  }
}

/** Spaces that do not break stay. */
function oneLine(text: string | null): string {
  return (text ?? "").replace(/[ \t\r\n\f]+/g, " ").replace(/^ | $/g, "");
}

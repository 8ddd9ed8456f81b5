import type { Cleaner } from "./clean-body.ts";
import { droppedElements } from "./element-kinds.ts";
import { isHidden } from "./hidden.ts";
import type { Style } from "./inline.ts";

/** A list. What stands in it outside its items becomes an item; a list belongs to the item before it. */
export function cleanList(cleaner: Cleaner, element: Element, style: Style): void {
  if (!cleaner.mayNest(element, 2)) {
    cleaner.block(element, style);
    return;
  }
  const list = cleaner.document.createElement(element.localName === "ol" ? "ol" : "ul");
  const start = element.getAttribute("start")?.trim() ?? "";
  if (list.localName === "ol" && /^\d{1,8}$/.test(start)) list.setAttribute("start", String(Number(start)));
  cleaner.within(list, 2, () => fill(cleaner, element, list, style));
}

function fill(cleaner: Cleaner, element: Element, list: Element, style: Style): void {
  let last: Element | undefined;
  const inItem = (given: Element | undefined, put: () => void): void => {
    const item = given ?? cleaner.document.createElement("li");
    cleaner.target = item;
    put();
    cleaner.flush();
    cleaner.target = list;
    if (item.firstChild === null) return;
    if (given === undefined) list.appendChild(item);
    last = item;
  };
  const tighten = (): void => {
    if (last !== undefined) tightenItem(last);
  };
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    const child = node;
    const tag = child.nodeName.toLowerCase();
    if (child.nodeType !== 1 && (child.nodeType !== 3 || (child.nodeValue ?? "").trim() === "")) continue;
    if (child.nodeType === 1 && isAside(cleaner, child as Element, tag)) cleaner.node(child, style);
    else if (tag === "ul" || tag === "ol") inItem(last, () => cleaner.node(child, style));
    else {
      tighten();
      last = undefined;
      inItem(undefined, () => (tag === "li" ? cleaner.children(child as Element, style) : cleaner.node(child, style)));
    }
  }
  tighten();
}

/** What makes no item: a note, a program, what nobody sees. */
function isAside(cleaner: Cleaner, element: Element, tag: string): boolean {
  return cleaner.footnotes.notes.has(element) || droppedElements.has(tag) || isHidden(element);
}

/** An item of one paragraph, and perhaps of lists below it, needs no empty lines. */
function tightenItem(item: Element): void {
  const paragraph = item.firstChild as Element | null;
  if (paragraph?.nodeName.toLowerCase() !== "p") return;
  for (let other = paragraph.nextSibling; other !== null; other = other.nextSibling) {
    if (!/^[uo]l$/i.test(other.nodeName)) return;
  }
  while (paragraph.firstChild !== null) item.insertBefore(paragraph.firstChild, paragraph);
  item.removeChild(paragraph);
}

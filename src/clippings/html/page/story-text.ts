import { Readability } from "@mozilla/readability";

/** The part of a page that is its story, as Mozilla's Readability finds it. */
export interface StoryText {
  readonly element: Element;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  /** Its letters. */
  readonly length: number;
  /** Which part of them stands in links, from 0 to 1. */
  readonly linked: number;
}

/** Of one word of an attribute, in characters: no address of a picture is longer. */
const longestWord = 2000;

/** Of a list, in items: those that have more are asked for them once. */
const longList = 100;

/** Takes it out of the document, which is no longer whole then. Undefined where there is none. */
export function storyText(document: Document): StoryText | undefined {
  leaveOutWhatHolds(document);
  const article = readabilityOf(document);
  const element = article?.content;
  if (!element) return undefined;
  const length = letters(element);
  let inLinks = 0;
  for (const link of element.getElementsByTagName("a")) inLinks += letters(link);
  return {
    element,
    title: article?.title || undefined,
    byline: article?.byline || undefined,
    length,
    linked: length === 0 ? 0 : Math.min(1, inLinks / length),
  };
}

/**
 * The patterns of Readability, and linkedom's for styles, look at every part of a long word, and of a long gap, once for
 * each character before it: 50 KB would take them up to twenty seconds.
 */
function leaveOutWhatHolds(document: Document): void {
  for (const element of document.querySelectorAll("meta[property], [style]")) {
    const name = element.localName === "meta" ? "property" : "style";
    element.setAttribute(name, (element.getAttribute(name) ?? "").replace(/\s+/g, " "));
  }
  for (const element of document.querySelectorAll("img, picture, figure, source, video, audio")) {
    for (const { name, value } of [...element.attributes]) {
      const isLong = value.length > longestWord && value.split(/\s+/).some(({ length }) => length > longestWord);
      if (isLong && name !== "src" && name !== "alt") element.removeAttribute(name);
    }
  }
}

function readabilityOf(document: Document) {
  const serializer = (node: Node): Element => node as Element;
  const listAnew = listItemsOnce(document);
  try {
    return new Readability<Element>(document, { serializer, keepClasses: true, maxElemsToParse: 200_000 }).parse();
  } catch {
    // It throws where a page is no page at all, such as a document without a body.
    return null;
  } finally {
    listAnew();
  }
}

/**
 * Readability asks for a list's items anew for each of them, and linkedom makes a list of them each time it is asked: ten
 * thousand items took half a minute. Those of long lists are remembered while the ends of the list are the same.
 *
 * @returns takes that back
 */
function listItemsOnce(document: Document): () => void {
  const lists = [...document.querySelectorAll("ul, ol")].filter(
    ({ childElementCount }) => childElementCount > longList,
  );
  for (const list of lists) {
    let items: readonly Element[] = [];
    const get = (): readonly Element[] => {
      if (items[0] !== list.firstElementChild || items.at(-1) !== list.lastElementChild) items = itemsOf(list);
      return items;
    };
    Object.defineProperty(list, "children", { configurable: true, get });
  }
  return () => {
    for (const list of lists) Reflect.deleteProperty(list, "children");
  };
}

function itemsOf(list: Element): readonly Element[] {
  const items: Element[] = [];
  for (let item = list.firstElementChild; item !== null; item = item.nextElementSibling) items.push(item);
  return items;
}

function letters(element: Element): number {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim().length;
}

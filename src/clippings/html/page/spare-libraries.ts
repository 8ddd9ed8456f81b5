/** Of one word of an attribute, in characters: no address of a picture is longer. */
const longestWord = 2000;

/** Of a list, in items: those that have more are asked for them once. */
const longList = 100;

/**
 * Takes out of a page what keeps libraries at it for seconds, and no story has.
 *
 * The patterns of Readability, and linkedom's for styles, look at every part of a long word, and of a long gap, once for
 * each character before it: 50 KB would take them up to twenty seconds.
 */
export function leaveOutWhatHolds(document: Document): void {
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

/**
 * Readability asks for a list's items anew for each of them, and linkedom makes a list of them each time it is asked: ten
 * thousand items took half a minute. Those of long lists are remembered while the ends of the list are the same.
 *
 * @returns takes that back
 */
export function listItemsOnce(document: Document): () => void {
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

import { deepest } from "../bounds.ts";

/** The notes of a text, as links tell of them that lead from a mark to a note and back. */
export interface Footnotes {
  /** The links that are marks, each with its note's label. */
  readonly marks: ReadonlyMap<Element, string>;
  /** The elements that hold a note. */
  readonly notes: ReadonlyMap<Element, string>;
  /** Links in notes that lead back to a mark. */
  readonly waysBack: ReadonlySet<Element>;
}

const markLike = /^[[(]?(?:\d{1,4}|[*†‡§¶]{1,4}|[a-z]|[ivx]{1,6})[\])]?$/iu;
const noteWords = /foot-?note|note-?ref|endnote|(?:^|[\s_-])(?:fn|ftn|edn|sdfootnote|cite[_-]note)/i;
const noteBlocks: ReadonlySet<string> = new Set(["li", "p", "dd", "div", "aside"]);
/** A note is no chapter. */
const longestNote = 20_000;

/** Finds them. A link that only looks like a mark stays a link. */
export function footnotesOf(root: Element): Footnotes {
  const marks = new Map<Element, string>();
  const notes = new Map<Element, string>();
  const waysBack = new Set<Element>();
  const links = [...root.getElementsByTagName("a")].filter((link) => (link.getAttribute("href") ?? "").startsWith("#"));
  if (!links.some(mayBeMark)) return { marks, notes, waysBack };
  const places = placesOf(root);
  const targets = new Set<Element>();
  for (const link of links) {
    const target = places.get(decodedFragment(link));
    if (target === undefined) continue;
    const within = ancestor(link, (element) => notes.has(element));
    if (within !== undefined) {
      if (targets.has(target) || ancestor(target, (element) => targets.has(element))) waysBack.add(link);
      continue;
    }
    if (!mayBeMark(link)) continue;
    const note = ancestor(target, (element) => noteBlocks.has(element.localName));
    if (note === undefined || note.contains(link) || (note.textContent?.length ?? 0) > longestNote) continue;
    const label = notes.get(note) ?? String(notes.size + 1);
    notes.set(note, label);
    marks.set(link, label);
    targets.add(link);
    if (link.parentElement !== null) targets.add(link.parentElement);
  }
  return { marks, notes, waysBack };
}

function mayBeMark(link: Element): boolean {
  if (!markLike.test((link.textContent ?? "").slice(0, 20).trim())) return false;
  if (link.parentElement?.localName === "sup" || link.firstElementChild?.localName === "sup") return true;
  const said = ["class", "role", "epub:type", "rel", "id", "name", "href"].map((name) => link.getAttribute(name) ?? "");
  return said.some((value) => noteWords.test(value.slice(0, 200).replace(/^#/, "")));
}

function placesOf(root: Element): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>();
  for (const element of root.querySelectorAll("[id], a[name]")) {
    for (const name of [element.getAttribute("id"), element.localName === "a" ? element.getAttribute("name") : null]) {
      if (name && !places.has(name)) places.set(name, element);
    }
  }
  return places;
}

function decodedFragment(link: Element): string {
  const fragment = (link.getAttribute("href") ?? "").slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function ancestor(from: Element, wanted: (element: Element) => boolean): Element | undefined {
  let element: Element | null = from;
  for (let up = 0; element !== null && up <= deepest; up += 1) {
    if (wanted(element)) return element;
    element = element.parentElement;
  }
  return undefined;
}

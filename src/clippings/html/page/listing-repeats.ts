import { parseByline } from "../../bylines/parse-byline.ts";
import { parseDate } from "../../dates/parse-date.ts";
import type { ListingEntry } from "./listing-entry.ts";
import { wordsOf } from "./page-strings.ts";
import { nameOf, standsAside } from "./stands-aside.ts";

/** A group of elements of one build, each with one headline that leads to a story. */
export interface Repeats {
  readonly entries: readonly ListingEntry[];
  /** Letters in the group. */
  readonly letters: number;
  /** Letters of prose outside it: of a story with other stories below it, far more. */
  readonly prose: number;
}

const mostLinks = 3000;
const shortestHeadline = 12;
const deepestClimb = 40;

interface Item {
  readonly element: Element;
  readonly link: Element;
}

/** Finds the largest group of things that look like entries of a list. */
export function repeatsOf(document: Document, zone: string, language: string | undefined): Repeats | undefined {
  const groups = new Map<string, Item[]>();
  for (const item of itemsOf(document)) {
    const { element } = item;
    const key = `${signature(element.parentElement)} > ${signature(element)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  let best: readonly Item[] = [];
  let letters = 0;
  for (const group of groups.values()) {
    const size = group.reduce((sum, { element }) => sum + wordsOf(element).length, 0);
    if (group.length >= 3 && size > letters) [best, letters] = [group, size];
  }
  if (best.length === 0) return undefined;
  const inside = new Set(best.map(({ element }) => element));
  return { entries: best.map((item) => entryOf(item, zone, language)), letters, prose: proseOutside(document, inside) };
}

/** Each headline's link with the largest element that holds no other's. */
function itemsOf(document: Document): readonly Item[] {
  const links = [...document.querySelectorAll("a[href]")]
    .slice(0, mostLinks * 3)
    .filter(isHeadline)
    .slice(0, mostLinks);
  const held = new Map<Element, Set<string>>();
  for (const link of links) {
    let up: Element | null = link;
    for (let steps = 0; up !== null && steps < deepestClimb; steps += 1) {
      const known = held.get(up) ?? new Set();
      if (known.size < 2) held.set(up, known.add(addressOf(link)));
      up = up.parentElement;
    }
  }
  const items = new Map<Element, Item>();
  for (const link of links) {
    let element = link;
    for (let steps = 0; steps < deepestClimb; steps += 1) {
      const parent: Element | null = element.parentElement;
      if (parent === null || parent.localName === "body" || (held.get(parent)?.size ?? 2) > 1) break;
      element = parent;
    }
    const known = items.get(element);
    if (known === undefined || weight(link) > weight(known.link)) items.set(element, { element, link });
  }
  return [...items.values()];
}

function addressOf(link: Element): string {
  return (link.getAttribute("href") ?? "").replace(/#.*$/s, "");
}

function isHeadline(link: Element): boolean {
  const href = addressOf(link);
  if (href === "" || /^(?:javascript|mailto|tel|data):/i.test(href) || /^(?:https?:\/\/[^/]{1,200})?\/?$/.test(href))
    return false;
  return wordsOf(link).length >= shortestHeadline && !standsAside(link);
}

/** A link in a heading is the headline; else the longest. */
function weight(link: Element): number {
  const inHeading =
    link.closest("h1, h2, h3, h4, h5, h6") !== null || link.querySelector("h1, h2, h3, h4, h5, h6") !== null;
  return (inHeading ? 1000 : 0) + Math.min(999, wordsOf(link).length);
}

/** Its tag and classes, without what differs from one entry to the next. */
function signature(element: Element | null): string {
  if (element === null) return "";
  const classes = (element.getAttribute("class") ?? "")
    .slice(0, 300)
    .split(/\s+/)
    .filter((name) => name !== "" && !/\d|first|last|odd|even|tag-|category-|status-|format-|has-|author-/.test(name));
  return `${element.localName}.${classes.sort().join(".")}`;
}

function proseOutside(document: Document, inside: ReadonlySet<Element>): number {
  let letters = 0;
  for (const paragraph of document.querySelectorAll("p, blockquote, pre")) {
    let up: Element | null = paragraph;
    let within = false;
    for (let steps = 0; up !== null && steps < deepestClimb && !within; steps += 1) {
      within = inside.has(up);
      up = up.parentElement;
    }
    const length = within ? 0 : wordsOf(paragraph).length;
    if (length > 80) letters += length;
  }
  return letters;
}

function entryOf({ element, link }: Item, zone: string, language: string | undefined): ListingEntry {
  const heading = link.querySelector("h1, h2, h3, h4, h5, h6") ?? link.closest("h1, h2, h3, h4, h5, h6");
  const headline = wordsOf(heading !== null && element.contains(heading) ? heading : link);
  const context = { zone, ...(language === undefined ? {} : { language }) };
  const time = element.querySelector("time[datetime]");
  const given = time?.getAttribute("datetime")?.trim();
  let date = given !== undefined && /^\d{4}-\d{2}/.test(given) ? given : undefined;
  let blurb: string | undefined;
  let section: string | undefined;
  const byline: string[] = [];
  for (const { words, name } of linesOf(element)) {
    if (words === headline) continue;
    const read = words.length < 160 ? parseDate(words, context) : undefined;
    if (read !== undefined && read.sure !== "alone") {
      if (read.edtf !== undefined && !read.updated) date ??= words;
      continue;
    }
    const by = words.length < 160 ? parseByline(words) : undefined;
    if (by !== undefined && by.authors.length > 0 && (by.sure === "sure" || /byl|author/i.test(name)))
      byline.push(words);
    else if (words.length >= 40 && words !== headline) blurb ??= words;
    else if (words.length < 40 && /section|category|kicker|topic|channel|rubric/i.test(name)) section ??= words;
  }
  return { headline, url: link.getAttribute("href") ?? undefined, date, blurb, byline, section };
}

/** The texts of the innermost elements that are more than a part of a line. */
function linesOf(element: Element): readonly { readonly words: string; readonly name: string }[] {
  const lines: { words: string; name: string }[] = [];
  const walk = (node: Element, depth: number): void => {
    const blocks = [...node.children].filter(
      (child) => !/^(?:b|i|em|strong|sup|sub|br|img|svg|script|style)$/.test(child.localName),
    );
    const ownText = [...node.childNodes].some(
      (child) => child.nodeType === 3 && (child.nodeValue ?? "").trim().length > 3,
    );
    if (blocks.length === 0 || ownText || depth > 20) {
      const words = wordsOf(node);
      if (words !== "")
        lines.push({ words, name: `${nameOf(node)} ${node.parentElement === null ? "" : nameOf(node.parentElement)}` });
    } else for (const child of blocks) if (lines.length < 30) walk(child, depth + 1);
  };
  walk(element, 0);
  return lines;
}

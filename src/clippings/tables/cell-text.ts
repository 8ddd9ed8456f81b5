import { closeUp } from "../close-up.ts";
import { fromWindows1252 } from "../windows-1252.ts";
import { namedCharacters } from "../xml/named-characters.ts";

/** A text as a reader would see it, and what had to be done for that. */
export interface PlainText {
  readonly text: string;
  /** Null where it is to the letter what stands in the cell. */
  readonly how: string | null;
}

/** A cell of one line: markup, entities and line breaks are no part of a headline. */
export function plainText(cell: string): PlainText {
  const given = cell.trim();
  let text = given;
  const done: string[] = [];
  const step = (what: string, next: string): void => {
    if (next === text) return;
    text = next;
    if (!done.includes(what)) done.push(what);
  };
  if (/;/.test(text)) step("torn entities mended", mendEntities(text));
  if (text.includes("<")) step("without its markup", withoutMarkup(text));
  // What was written twice (`&amp;#39;`, `&lt;b&gt;`) has to be read twice.
  for (let times = 0; times < 2 && text.includes("&"); times += 1) {
    step("entities resolved", resolveEntities(text));
    if (text.includes("<")) step("without its markup", withoutMarkup(text));
  }
  step("spaces and line breaks closed up", closeUp(text));
  return { text, how: done.length === 0 ? null : done.join(", ") };
}

const named: Readonly<Record<string, string>> = {
  ...namedCharacters,
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

export function resolveEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][\da-z]{1,31}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    return characterOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)) ?? whole;
  });
}

/**
 * Entities that have lost their `&` to a space, as in data sets that were once read from a table of HTML:
 * `Oracle #39;s`, ` quot;The pier quot;`.
 */
export function mendEntities(text: string): string {
  // “the amp; the guitar”: what is a word too counts only where it is part of one.
  return text.replace(/(?:^| )(?:#(\d{2,5})|(quot|apos|nbsp|(?:amp|lt|gt)(?=;\S)));/g, (whole, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    return Number(decimal) < 0x20 ? whole : (characterOf(Number(decimal)) ?? whole);
  });
}

/**
 * Line breaks that a program wrote as `\\n`, or as a backslash alone, as some data sets have them: `a second\\team`.
 *
 * @param breaks what the whole column does
 */
export function mendBreaks(text: string, breaks: "bare" | "escaped" | undefined): string {
  if (breaks === undefined || !text.includes("\\")) return text;
  if (breaks === "escaped")
    return text
      .replace(/\\r\\n|\\[rn]/g, "\n")
      .replace(/\\t/g, " ")
      .replace(/\\(["'])/g, "$1");
  return text.replace(/\\(?=[$"'&#%_])/g, "").replace(/\\+/g, "\n");
}

/** By its number; those of 80 to 9F mean what they mean in windows-1252, as browsers have it. */
function characterOf(point: number): string | undefined {
  if (point >= 0x80 && point <= 0x9f) return fromWindows1252(Uint8Array.of(point));
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) || point === 0) return undefined;
  return String.fromCodePoint(point);
}

const elements =
  "a|abbr|acronym|address|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|noscript|object|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr";
const tag = new RegExp(`<(?:/?(?:${elements})\\b[^<>]*|!--[^<>]*)>`, "gi");
const blockTag = /^<\/?(?:article|blockquote|br|dd|div|dt|figcaption|h[1-6]|hr|li|p|section|td|th|tr)\b/i;
const markupTag = new RegExp(tag.source, "i");

/** Whether HTML parts its paragraphs itself. */
export function hasBlocks(html: string): boolean {
  return /<(?:article|blockquote|br|dd|div|h[1-6]|hr|li|ol|p|pre|section|table|ul)\b/i.test(html);
}

/** Whether a text is HTML, or holds some. */
export function hasMarkup(text: string): boolean {
  return markupTag.test(text);
}

/** HTML as the text that it shows; `<` in other company stays what it is. */
export function withoutMarkup(html: string): string {
  return withoutUnseen(html).replace(tag, (whole) => (blockTag.test(whole) ? " " : ""));
}

/** Takes scripts and styles out, with what is in them. */
function withoutUnseen(html: string): string {
  const kept: string[] = [];
  const open = /<(script|style)\b/gi;
  let at = 0;
  for (let match = open.exec(html); match !== null; match = open.exec(html)) {
    kept.push(html.slice(at, match.index));
    const close = new RegExp(`</${match[1]}\\b[^<>]*>`, "gi");
    close.lastIndex = open.lastIndex;
    // What is never closed takes in all that follows, as in browsers.
    if (close.exec(html) === null) return kept.join("");
    at = close.lastIndex;
    open.lastIndex = at;
  }
  kept.push(html.slice(at));
  return kept.join("");
}

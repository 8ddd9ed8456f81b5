import type { Article } from "../records/article.ts";
import { plainText } from "./prose.ts";

/** Characters that mean something to Markdown. A paragraph without any of them is its own plain text. */
const meaningful = /[\\`*_[\]<>&#~|!=]|^\s*(?:[-+]|\d+[.)])\s/mu;

/**
 * What a story says of itself in a line or two: its dek, else its first blurb, else its body's first paragraph
 * (as text, at most 1,000 characters of it). Null when it is a headline alone.
 */
export function opening({ dek, blurbs, body }: Article): string | null {
  return dek ?? blurbs[0] ?? (body === null ? null : firstParagraph(body));
}

/** A text's first paragraph that is no heading and no footnote, as plain text. */
export function firstParagraph(body: string): string | null {
  const head = body.slice(0, 4000);
  const text = head.includes("\r") ? head.replace(/\r\n?/g, "\n") : head;
  const between = /\n[^\S\n]*\n/gu;
  for (let start = 0; start < text.length; start = between.lastIndex || text.length) {
    between.lastIndex = start;
    const part = text.slice(start, between.exec(text)?.index);
    if (part.trim() === "" || part.startsWith("#") || /^\[\^[^\s\]]{1,100}\]:/u.test(part.trimStart())) continue;
    const raw = shorten(withoutMarks(part.trim(), body), 1000);
    const plain = meaningful.test(raw) ? plainText(raw) : raw;
    if (plain.trim() !== "") return plain.replace(/\s+/gu, " ").trim();
  }
  return null;
}

/** A paragraph without the marks of the body's footnotes, which stand elsewhere. */
function withoutMarks(paragraph: string, body: string): string {
  if (!paragraph.includes("[^")) return paragraph;
  return paragraph.replace(/\[\^[^\s\]]{1,100}\](?!:)/gu, (mark) => (body.includes(`${mark}:`) ? "" : mark));
}

/**
 * What a text says beyond a headline that was taken from its beginning, so that a list does not say the same twice:
 * after “The call lasted two hours” comes “It will take months …”, after a headline that was cut off “… about it.”
 * The whole text when it does not begin with the headline; null when nothing is left.
 */
export function beyond(headline: string, text: string): string | null {
  const start = headline.replace(/\s*(?:…|\.{3})$/u, "");
  if (!text.startsWith(start)) return text;
  const rest = text.slice(start.length).replace(/^[\s.,;:!?…。、！？”’»]+/u, "");
  if (!/[\p{L}\p{N}]/u.test(rest)) return null;
  return start === headline ? rest : `… ${rest}`;
}

/**
 * A text of at most so many characters: as it stands, or cut after a word with an ellipsis. A text without spaces is
 * cut after a character.
 */
export function shorten(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const head = text.slice(0, characters);
  const space = lastSpace(head);
  const cut = space > characters / 2 ? head.slice(0, space) : head.slice(0, -1).replace(/[\ud800-\udbff]$/, "");
  return `${cut.replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** By hand: a pattern would look from each of the text's spaces to its end. */
function lastSpace(text: string): number {
  let index = text.length - 1;
  while (index >= 0 && !/\s/u.test(text.charAt(index))) index -= 1;
  return index;
}

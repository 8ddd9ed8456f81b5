import type { Article } from "../article.ts";
import { KeptArticle } from "../kept/kept-article.ts";
import { canonicalAddress } from "./canonical.ts";
import { comparedWords, shingles, wholeMark } from "./words.ts";

/**
 * By which numbers a story may be known again: a few for the whole of something, then the smallest of its text’s
 * shingles. All are of 32 bits; 0 is none. A number in common is a hint, and never more.
 */
export const places = {
  /** How many words its text has. */
  size: 0,
  address: 1,
  guid: 2,
  text: 3,
  headline: 4,
  /** From here on: of the first words of the text, which a clip has too; then of all of it. */
  lead: 5,
  sketch: 8,
} as const;
export const markCount = 24;

/** Words of a headline, and of a text, with fewer of which many have them. */
const fewestOfHeadline = 3;
const fewestOfText = 8;
const leadWords = 24;
const shingleSize = 4;

/** The text by which a story is compared: its body, else its blurbs, else its dek. */
export function comparedText({ body, blurbs, dek }: Pick<Article, "body" | "blurbs" | "dek">): string {
  return body ?? (blurbs.length > 0 ? blurbs.join("\n") : (dek ?? ""));
}

/** A story’s own name at its source, where it says one. A bare number is a name only at that one source. */
export function guidOf(article: Article): string | undefined {
  const { guid } = article as Article & { readonly guid?: string | undefined };
  if (guid === undefined || guid.trim() === "") return undefined;
  const name = guid.trim();
  const address = /^https?:/i.test(name) ? canonicalAddress(name) : name;
  if (address === undefined || name.includes(":")) return address;
  return `${article.publication ?? article.source.file} ${name}`;
}

export function packMarks(article: Article): Uint32Array {
  const marks = new Uint32Array(markCount);
  const { url, headline } = article;
  const words = comparedWords(comparedText(article));
  const address = url === null ? undefined : canonicalAddress(url);
  const guid = guidOf(article);
  const head = comparedWords(headline);
  marks[places.size] = words.length;
  if (address !== undefined) marks[places.address] = markOf(address, 1);
  if (guid !== undefined) marks[places.guid] = markOf(guid, 2);
  if (words.length >= fewestOfText) marks[places.text] = wholeMark(words, 3);
  if (head.length >= fewestOfHeadline) marks[places.headline] = wholeMark(head, 4);
  if (words.length >= fewestOfText) {
    smallest(shingles(words.subarray(0, leadWords), shingleSize, 5), marks, places.lead, places.sketch);
    smallest(shingles(words, shingleSize, 6), marks, places.sketch, markCount);
  }
  return marks;
}

function markOf(text: string, kind: number): number {
  const codes = new Uint32Array(text.length);
  for (let at = 0; at < codes.length; at += 1) codes[at] = text.charCodeAt(at);
  return wholeMark(codes, kind);
}

/**
 * The smallest distinct numbers, in order: MinHash with one hash and the k least values (Broder 1997). Of a part of a text
 * they are still among the whole one’s as often as it is a part, which k separate hashes would not show.
 */
function smallest(numbers: Uint32Array, to: Uint32Array, from: number, end: number): void {
  let count = 0;
  for (const number of numbers) {
    if (count === end - from && number >= (to[end - 1] as number)) continue;
    let at = from + count;
    while (at > from && (to[at - 1] as number) > number) at -= 1;
    if (at > from && to[at - 1] === number) continue;
    for (let place = Math.min(from + count, end - 1); place > at; place -= 1) to[place] = to[place - 1] as number;
    to[at] = number;
    if (count < end - from) count += 1;
  }
}

const known = new WeakMap<Article, Uint32Array>();

/** Copies a story’s marks to a place in a run of numbers; worked out once. */
export function copyMarks(article: Article, to: Uint32Array, at: number): void {
  if (article instanceof KeptArticle) {
    article.copyMarks(to, at);
    return;
  }
  let marks = known.get(article);
  if (marks === undefined) {
    marks = packMarks(article);
    known.set(article, marks);
  }
  to.set(marks, at);
}

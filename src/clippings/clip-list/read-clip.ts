import { externalUrl } from "../../basics/address.ts";
import { isAgency, isOrganisation } from "../../languages/reading/agencies.ts";
import { isSectionName } from "../../languages/reading/section-names.ts";
import { bylineField } from "../bylines/byline-field.ts";
import { parseByline } from "../bylines/parse-byline.ts";
import { personLikeness } from "../bylines/person.ts";
import type { DateContext } from "../dates/read-date.ts";
import type { ClipWords } from "./clip.ts";
import { isLinkLabel } from "./clip-words.ts";
import { dateWithin } from "./find-date.ts";
import { type Inline, inlineOf, longestClip } from "./inline.ts";

/** A part of a line between its marks. */
interface Part {
  readonly kind: "text" | "link" | "quote" | "strong" | "emphasis";
  readonly text: string;
  /** Whether a stroke or a bracket parts it from what stands before, and no comma. */
  readonly strong: boolean;
}

const strokes = /\s*[|｜;；]\s*|\s+[–—-]{1,3}\s+|\s*[—―]\s*|\s{3,}|\t|\s*[·•]\s+|[()（）[\]【】]/u;
const commas = /\s*[,，、،]\s+|\s*[，、،]\s*|(?<=\p{L}{3}|\d{4}|[)”’"])\.\s+(?=\p{Lu})|\s*:\s+/u;

/**
 * Reads a line as people keep their clips: the headline is what is linked, quoted or bold, else the longest part; the
 * rest is outlet, names, date in any order.
 *
 * @param meta true below a headline: then the line names none
 */
export function readClip(line: string, context: DateContext, meta: boolean): ClipWords {
  if (line.length > longestClip) return longLine(line, meta);
  const inline = inlineOf(line);
  const words: ClipWords = { authors: [], blurbs: [], rest: [], pictures: inline.pictures, marked: false };
  takeLinks(inline, words);
  const parts = partsOf(inline, words, context);
  const headline = meta || words.headline !== undefined ? undefined : headlineOf(parts);
  const title = unquoted(headline?.map(({ text }) => text).join(", ") ?? "");
  if (title !== "") words.headline = title;
  const rest = parts.filter(
    (part) => (title === "" || headline?.includes(part) !== true) && part.text !== words.headline,
  );
  const [outlet, ...names] = rest;
  // “> The Gazette, Ann Lee, Bo Roy, and Cy Day, 2019-06-28”: what follows the outlet is one byline.
  const byline = meta && outlet !== undefined && areNames(names) ? bylineField(namesOf(names)) : undefined;
  if (outlet !== undefined && byline !== undefined && byline.authors.length > 0) {
    takePart(outlet, words, meta);
    words.authors.push(...byline.authors);
  } else for (const part of rest) takePart(part, words, meta);
  words.marked = isMarked(inline, words.date !== undefined);
  if (words.publication === undefined) publicationOfSection(words);
  return words;
}

/** A text rather than a clip's line: kept whole, and cut at nothing. */
function longLine(line: string, meta: boolean): ClipWords {
  const words = { authors: [], rest: [], pictures: [], marked: false };
  return meta ? { ...words, blurbs: [line] } : { ...words, headline: line, blurbs: [] };
}

/** Whether nothing but commas parts them. */
function areNames(parts: readonly Part[]): boolean {
  return (
    parts.length > 0 && parts.every(({ kind, strong, text }) => kind === "text" && !strong && !isSectionName(text))
  );
}

function namesOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join(", ");
}

/** A link, an address beside words, or a date between strokes: pages that are copied as text have none of them. */
function isMarked({ stretches }: Inline, dated: boolean): boolean {
  if (stretches.some(({ kind }) => kind === "link" || (kind === "url" && stretches.length > 1))) return true;
  const text = stretches.map((stretch) => (stretch.kind === "text" ? stretch.text : " ")).join("");
  return dated && text.split(/\s[–—|-]{1,2}\s|\t/u).length > 2;
}

/** The first link whose words are a headline names the clip; one that says “link” or “PDF” gives its address only. */
function takeLinks({ stretches }: Inline, words: ClipWords): void {
  const named = stretches.find(
    ({ kind, text }) => kind === "quote" || (kind === "link" && !isLinkLabel(text) && isLong(text)),
  );
  const quoted = stretches.find(({ kind }) => kind === "quote");
  const linked = stretches.find(({ kind, text }) => kind === "link" && !isLinkLabel(text));
  const title = quoted !== undefined && (linked === undefined || !isLong(linked.text)) ? quoted : (named ?? linked);
  if (title !== undefined) words.headline = unquoted(title.text);
  const addressed = [title, ...stretches].find(
    (stretch) => stretch?.url !== undefined && addressOf(stretch.url) !== undefined,
  );
  if (addressed?.url !== undefined) words.url = addressOf(addressed.url) ?? addressed.url;
}

/** A headline without the quotes around the whole, and without the comma that Americans put into them. */
function unquoted(text: string): string {
  const inside = /^(?:"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»|「([^「」]+)」|《([^《》]+)》)$/u.exec(
    text,
  );
  return (inside?.slice(1).find((part) => part !== undefined) ?? text).replace(/,$/u, "").trim();
}

function isLong(text: string): boolean {
  return text.split(/\s+/u).length > 2 || /[\p{Script=Han}\p{Script=Hiragana}]{5}/u.test(text);
}

function addressOf(url: string): string | undefined {
  const full = /^www\./iu.test(url) ? `https://${url}` : url;
  return externalUrl(full) === undefined ? undefined : full;
}

function partsOf({ stretches }: Inline, words: ClipWords, context: DateContext): readonly Part[] {
  const parts: Part[] = [];
  const add = (kind: Part["kind"], text: string, strong: boolean) => {
    const plain = trimmed(text);
    if (/[\p{L}\p{N}]/u.test(plain)) parts.push({ kind, text: plain, strong });
  };
  for (const [index, { kind, text }] of stretches.entries()) {
    if (kind === "url" || unquoted(text) === words.headline || (kind === "link" && isLinkLabel(text))) continue;
    const dated = takeDate(text, words, context);
    for (const [half, piece] of dated.entries()) {
      if (kind !== "text") {
        add(kind, piece, true);
        continue;
      }
      for (const [place, stroked] of piece.split(strokes).entries()) {
        for (const [comma, part] of stroked.split(commas).entries()) {
          add("text", part, comma === 0 && (place > 0 || half > 0 || index > 0));
        }
      }
    }
  }
  return parts;
}

/** The text without its date, at most one a line: the first that a stretch tells. */
function takeDate(text: string, words: ClipWords, context: DateContext): readonly string[] {
  if (words.date !== undefined) return [text];
  const found = dateWithin(text, context);
  if (found === undefined) return [text];
  words.date = found.date;
  return [found.before, found.after];
}

function trimmed(text: string): string {
  return text
    .replace(/^[\s,，、،.:;–—-]+|[\s,，、،:;–—-]+$/gu, "")
    .replace(/\s(?:on|dated|am|vom|le|el|em)$/u, "")
    .replace(/\s+/gu, " ");
}

/** Bold words, else the part with the most words; commas in it are its own where names and an outlet follow. */
function headlineOf(parts: readonly Part[]): readonly Part[] | undefined {
  const strong =
    parts.find(({ kind, text }) => kind === "strong" && isLong(text)) ?? parts.find(({ kind }) => kind === "strong");
  if (strong !== undefined) return [strong];
  const texts = parts.filter(({ kind, text }) => kind === "text" && parseByline(text)?.sure !== "sure");
  if (texts.length === 0) return undefined;
  if (texts.some(({ strong: stroked }, index) => stroked && index > 0)) {
    // Strokes part the line: the headline is the longest run between two of them.
    const runs: Part[][] = [];
    for (const part of texts) {
      const run = runs.at(-1);
      if (run === undefined || part.strong) runs.push([part]);
      else run.push(part);
    }
    return runs.reduce((best, run) => (wordsIn(run) > wordsIn(best) ? run : best));
  }
  if (texts.length === 1) return texts;
  // “Mayor, council agree on tolls, Ann Lee, The Gazette”: the outlet is last, names stand before it.
  let end = texts.length - 1;
  while (end > 1 && personLikeness(texts[end - 1]?.text ?? "") === "full" && !isLong(texts[end - 1]?.text ?? ""))
    end -= 1;
  return texts.slice(0, end);
}

function wordsIn(run: readonly Part[]): number {
  return run.reduce(
    (sum, { text }) =>
      sum + (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(text) ? text.length / 3 : text.split(/\s+/u).length),
    0,
  );
}

const published =
  /^(?:published|first published|posted|appeared|originally published)?\s*(by|in|at|for|on|from)\s+(.+)$/iu;

/** The first part that is no name is the outlet; what follows it are names, sections or a blurb. */
function takePart({ text, kind }: Part, words: ClipWords, meta: boolean): void {
  const [, by, whom] = published.exec(text) ?? [];
  if (whom !== undefined && by !== undefined && !(by.toLowerCase() === "by" && isNamed(whom))) {
    if (words.publication === undefined && /^\p{Lu}|^\p{Lo}/u.test(whom)) words.publication = whom;
    else words.rest.push(text);
    return;
  }
  const together = /^(?:with|avec|mit|con|com|together with)\s+(.+?)\.?$/iu.exec(text)?.[1];
  if (together !== undefined && personLikeness(together) === "full") {
    words.authors.push(...bylineField(together).authors);
    return;
  }
  const byline = parseByline(whom === undefined ? text : `By ${whom}`);
  if (byline?.sure === "sure") {
    words.authors.push(...byline.authors);
  } else if (text.split(/\s+/u).length > 9 || (/[.!?。]$/u.test(text) && text.split(/\s+/u).length > 5))
    words.blurbs.push(text);
  else if (words.publication === undefined && kind !== "quote") words.publication = text;
  else if (isSectionName(text) && words.section === undefined) words.section = text;
  else if (isNamed(text) || isAgency(text) || (meta && /\s(?:and|&|et|und|y|e|и)\s/iu.test(text))) {
    const names = bylineField(text);
    words.authors.push(...names.authors);
    if (names.authors.length === 0) words.rest.push(...names.rest);
  } else words.rest.push(text);
}

function isNamed(text: string): boolean {
  return (personLikeness(text) === "full" || parseByline(text)?.sure === "sure") && !isOrganisation(text);
}

/** “Opinion, June 28”: a section alone is the section, and no outlet. */
function publicationOfSection(words: ClipWords): void {
  const index = words.rest.findIndex((part) => isSectionName(part));
  if (index !== -1 && words.section === undefined) words.section = words.rest.splice(index, 1)[0] ?? "";
}

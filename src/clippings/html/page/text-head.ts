import { samenessKey } from "../../../basics/sameness.ts";
import { parseByline } from "../../bylines/parse-byline.ts";
import type { Author } from "../../clipping.ts";
import { parseDate } from "../../dates/parse-date.ts";
import type { Tallier } from "../../tally.ts";

/** What is known of the story, and printed once more above its text. */
export interface KnownHead {
  readonly headline: string | undefined;
  readonly dek: string | undefined;
  readonly authors: readonly Author[];
  readonly dates: readonly (string | undefined)[];
  readonly zone: string;
  readonly language: string | undefined;
}

const mostBlocks = 6;
const longest = 300;

/**
 * The text without the lines above it that only repeat headline, byline and date: they are fields of their own. A line
 * that says anything more stays.
 */
export function withoutHead(text: string, head: KnownHead, tally: Tallier): string {
  const blocks = text.split("\n\n", mostBlocks + 1);
  let from = 0;
  let kept = "";
  for (const block of blocks.slice(0, mostBlocks)) {
    const field = repeated(block, head);
    if (field === undefined && isText(block)) break;
    from += block.length + 2;
    if (field === undefined) kept += `${block}\n\n`;
    else tally.kept("text head", field, { text: block });
  }
  return (kept + text.slice(from)).trim();
}

/** The date that a line above the text prints, as it stands there: where nothing else in the page gives one. */
export function dateAboveText(text: string, zone: string, language: string | undefined): string | undefined {
  const context = { zone, ...(language === undefined ? {} : { language }) };
  for (const block of text.split("\n\n", mostBlocks)) {
    const words = plainWords(block);
    const found = block.length > longest ? undefined : parseDate(words, context);
    if (found?.edtf !== undefined && found.sure === "strong" && !found.updated) return words;
    if (isText(block)) return undefined;
  }
  return undefined;
}

function plainWords(block: string): string {
  return block
    .slice(0, longest * 2)
    .replace(/^#{1,6} /, "")
    .replace(/\[([^\]]{0,200})\]\([^)]{0,300}\)/g, "$1")
    .replace(/[*\\]/g, "")
    .trim();
}

/** Where the text itself has begun, nothing behind it is its head. Pictures and short lines may stand above it. */
function isText(block: string): boolean {
  return block.length > 200 || (block.length > 80 && !/^\[?!\[/.test(block) && !block.startsWith("#"));
}

function repeated(block: string, head: KnownHead): string | undefined {
  if (block.length > longest) return undefined;
  const words = plainWords(block);
  if (head.headline !== undefined && samenessKey(words) === samenessKey(head.headline)) return "headline";
  if (head.dek !== undefined && samenessKey(words) === samenessKey(head.dek)) return "dek";
  const context = { zone: head.zone, ...(head.language === undefined ? {} : { language: head.language }) };
  const date = parseDate(words, context)?.edtf;
  if (date !== undefined && head.dates.includes(date)) return "date";
  const byline = parseByline(words)?.authors ?? [];
  const known = new Set(head.authors.map(({ name }) => samenessKey(name)));
  return byline.length > 0 && byline.every(({ name }) => known.has(samenessKey(name))) ? "authors" : undefined;
}

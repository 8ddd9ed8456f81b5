import { leadNamed, leadOf } from "../../languages/reading/credit-words.ts";
import { isTitle } from "../../languages/reading/titles.ts";
import { personLikeness } from "./person.ts";

/**
 * A byline cut where another credit begins: “Writing by A; Editing by B”, “By A | Reuters”, “By A and Photos by B”.
 * Each clause has its own words and names.
 */
export function clausesOf(text: string): readonly string[] {
  const clauses: string[] = [];
  for (const part of withColons(text).split(/\s*[;；|｜丨•]\s*|\s+[·・]\s+|\s+[–—/-]\s+|\s*／\s*(?=\p{Script=Han})/u)) {
    let start = 0;
    for (const cut of cutsIn(part)) {
      clauses.push(part.slice(start, cut.start));
      start = cut.end;
    }
    clauses.push(part.slice(start));
  }
  return clauses.map(trimmed).filter((clause) => clause !== "");
}

const leadAndMark = /(?<![^\s|;；,，、.(（])((?:[\p{L}\p{M}]+\s){0,3}[\p{L}\p{M}・]+)(?:\s+[-–—]\s+|\s*[|｜丨／]\s*)/gu;

/** “Автор — A”, “文｜A”: after such a word the stroke is a colon, and parts no names. */
function withColons(text: string): string {
  if (!/[-–—|｜丨／]/u.test(text)) return text;
  return text.replace(leadAndMark, (all, words: string) => (leadNamed(words) === undefined ? all : `${words}: `));
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** Where words may begin that say what the next names did. */
const gap = /[\s,，、.。]+(?:(?:and|&|et|und|y|e|и)\s+)?(?:with\s+(?=\p{L}+\s+(?:\p{L}+\s+)?by\s))?/giu;

function cutsIn(text: string): readonly Cut[] {
  const first = leadOf(text)?.end ?? 0;
  const cuts: Cut[] = [];
  for (const match of text.matchAll(gap)) {
    const end = match.index + match[0].length;
    if (match.index < first || end === text.length || match.index === 0) continue;
    const before = text.slice(cuts.at(-1)?.end ?? first, match.index);
    if (beginsCredit(text.slice(end), text[end - 1] ?? "", before)) cuts.push({ start: match.index, end });
  }
  return cuts;
}

/**
 * “By” alone is no second credit: “Ann Lee, edited by Bo Roy” is cut before “edited”, not before “by”. A single word is
 * one with a colon, or in Chinese; or with a capital, before two words that are a name.
 */
function beginsCredit(text: string, mark: string, before: string): boolean {
  const found = leadOf(text);
  if (found === undefined) return false;
  const { lead, marked, end } = found;
  if (marked || (lead.phrase.includes(" ") && !lead.unsafe)) return true;
  if (/^\p{Script=Han}/u.test(lead.phrase)) return /[\s，、,]/u.test(mark);
  if (!lead.unsafe || personLikeness(before) !== "full" || isTitle(before)) return false;
  return /^\p{Lu}/u.test(text) && /^\p{Lu}\S+\s\p{Lu}\S+$/u.test(text.slice(end));
}

function trimmed(clause: string): string {
  return clause.replace(/^[\s,–—~-]+|[\s,:;|`–—-]+$/gu, "");
}

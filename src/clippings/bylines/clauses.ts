import { leadOf } from "../../languages/reading/byline-words.ts";

/**
 * A byline cut where another credit begins: “Writing by A; Editing by B”, “By A | Reuters”, “By A and Photos by B”.
 * Each clause has its own words and names.
 */
export function clausesOf(text: string): readonly string[] {
  const clauses: string[] = [];
  for (const part of text.split(/\s*[;；|•·]\s*|\s+[–—/]\s+/u)) {
    let start = 0;
    for (const cut of cutsIn(part)) {
      clauses.push(part.slice(start, cut.start));
      start = cut.end;
    }
    clauses.push(part.slice(start));
  }
  return clauses.map(trimmed).filter((clause) => clause !== "");
}

/** Words that may begin a credit: one or two before “by”, or “as told to”. */
const another = /[\s,]+(?:(?:and|&|et|und|y|e)\s+)?(?=(?:with\s+)?(?:\p{L}+\s+){1,2}by\s|as\s+told\s+to\s)/giu;

function cutsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const first = leadOf(text)?.end ?? 0;
  const cuts: { readonly start: number; readonly end: number }[] = [];
  if (!/\sby\s|\sas\s+told\s/iu.test(text)) return cuts;
  for (const match of text.matchAll(another)) {
    const end = match.index + match[0].length;
    const lead = match.index >= first ? leadOf(text.slice(end)) : undefined;
    // “By” alone is no second credit: “Ann Lee, edited by Bo Roy” is cut before “edited”, not before “by”.
    if (lead?.lead.phrase.includes(" ")) cuts.push({ start: match.index, end });
  }
  return cuts;
}

function trimmed(clause: string): string {
  return clause.replace(/^[\s,–—~-]+|[\s,:;|`–—-]+$/gu, "");
}

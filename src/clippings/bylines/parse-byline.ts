import { isAgency, isOrganisation } from "../../languages/reading/agencies.ts";
import { isTitle, leadOf, nobody, noName } from "../../languages/reading/byline-words.ts";
import type { Author } from "../clipping.ts";
import { clausesOf } from "./clauses.ts";
import { creditOf } from "./credit.ts";
import { type Likeness, personLikeness } from "./person.ts";
import { splitNames } from "./split-names.ts";

/** A byline as people and agencies. */
export interface Byline {
  /** In the order of print. Empty when it names nobody: “Staff report” makes no person up. */
  readonly authors: readonly Author[];
  /**
   * sure: it can be nothing else (“By Ann Lee”, “Photos by D”); likely: only if it stands directly under a headline
   * (“Ann Lee and Bo Roy”, “Reuters”, “By Madonna”).
   */
  readonly sure: "sure" | "likely";
}

/** No byline is longer; whatever is longer is a text and costs nothing. */
const longest = 400;

/**
 * Reads “By A and B”, “A, B and C”, “Photos by D”, “(Reporting by E in Kyiv; Editing by F)”, “Staff writer”, “Reuters”.
 *
 * @returns undefined when the text is no byline: a headline such as “By the numbers: what the vote means” is none
 */
export function parseByline(text: string): Byline | undefined {
  const line = text.trim();
  if (line === "" || line.length > longest) return undefined;
  if (isProse(line)) return undefined;
  const authors: Author[] = [];
  let sure: Byline["sure"] | undefined;
  for (const clause of clausesOf(/^[(（](.*)[)）]$/u.exec(line)?.[1] ?? line)) {
    const read = readClause(clause, authors);
    if (read === undefined) return undefined;
    sure ??= read.sure;
    for (const author of read.authors) {
      if (!authors.some(({ name, role }) => name === author.name && role === author.role)) authors.push(author);
    }
  }
  return sure === undefined ? undefined : { authors, sure };
}

/**
 * Six words without “By” before them and no mark between them are no names: most lines need no closer look. What begins
 * with prose is prose.
 */
export function isProse(line: string): boolean {
  if (leadOf(line) !== undefined || /^[(（]/u.test(line)) return false;
  const first = /^[^,，、،;；|•·(（]*/u.exec(line)?.[0] ?? "";
  const words = first.split(/\s+(?:(?:and|with|in|und|et|y|e|и|och|og|en)\s+)?|\s*&\s*/u);
  return words.length > 12 || (words.length > 5 && !words.every((word) => /^\P{Ll}/u.test(word) || word.length < 5));
}

/** @param before who was named in the clauses before this one: a title or a paper may follow them */
function readClause(clause: string, before: Author[]): Byline | undefined {
  const lead = leadOf(clause);
  const { said, bracket } = opened(lead === undefined ? clause : clause.slice(lead.end));
  if (nobody.has(wordsOf(said)) || nobody.has(wordsOf(clause))) {
    if (before.length > 0 && isTitle(said)) titled(before, said);
    return { authors: [], sure: lead === undefined ? "likely" : "sure" };
  }
  // “Ann Lee.” ends a sentence; a byline with “By” may have a full stop.
  if (lead === undefined && before.length === 0 && /[.!?]$/u.test(clause) && said !== clause) return undefined;
  const credits = readNames(said, lead?.lead.role ?? undefined, lead === undefined && before.length === 0, before);
  if (credits === undefined) return undefined;
  const people = credits.some(({ name, role }) => role !== "agency" && personLikeness(name) === "full");
  const others = credits.some(({ role }) => role === "agency" || role === "organisation");
  return {
    authors: [...credits, ...(bracket === undefined ? [] : inBrackets(bracket))],
    sure: lead !== undefined && (people || others) ? "sure" : "likely",
  };
}

/** @param bare true when no “By” stands before the names: then each must be plainly a name */
function readNames(
  said: string,
  role: string | undefined,
  bare: boolean,
  before: Author[],
): readonly Author[] | undefined {
  const authors: Author[] = [];
  let titles = 0;
  for (const piece of splitNames(said)) {
    const { name, agency, title } = creditOf(piece.text);
    const someone = authors.length > 0 ? authors : before;
    if (isAgency(name) || agencyWith.test(name))
      authors.push({ name: name.replace(/\s+staff$/iu, ""), role: "agency" });
    else if (isTitle(name) && someone.length > 0 && isShort(name)) titled(someone, name);
    else if (nobody.has(wordsOf(name))) titles += 1;
    else if (!bare && isTitle(name) && title === undefined && personLikeness(name) !== "full") titles += 1;
    else if ((isOrganisation(name) && isShort(name)) || /\svia\s/u.test(name)) {
      if (bare && authors.length === 0 && titles > 0) continue;
      if (bare && authors.length === 0) return undefined;
      authors.push({ name, role: role ?? "organisation" });
    } else {
      const likeness = personLikeness(name);
      if (
        likeness === "no" ||
        (bare && !standsAlone(name, likeness) && !(likeness === "single" && authors.some(isFull)))
      )
        return undefined;
      // “Ann Lee, Engadget”: one word behind a full name is where she works.
      const outlet = likeness === "single" && piece.comma && authors.some(isFull) ? "organisation" : undefined;
      const said = role ?? title ?? outlet;
      authors.push(said === undefined ? { name } : { name, role: said });
    }
    if (agency !== undefined) authors.push({ name: agency, role: "agency" });
  }
  return authors.length > 0 || titles > 0 || before.length > 0 ? authors : undefined;
}

/**
 * Whether a name is plain enough to be known without “By”: two to four words with capitals, or a few Chinese, Japanese
 * or Korean characters. In other scripts without capitals every short sentence would be one.
 */
function standsAlone(name: string, likeness: Likeness): boolean {
  if (likeness !== "full" || name.split(/\s+/u).length > 4 || /[!?。！？]$/u.test(name)) return false;
  return /\p{Lu}/u.test(name) || /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}・]{2,12}$/u.test(name);
}

/** A title or a paper is short and tells of no day and no number; the second half of a headline may. */
function isShort(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  return words.length <= 8 && !/[\d%]/u.test(name) && !words.some((word) => word.endsWith("day") && noName.has(word));
}

function isFull({ name, role }: Author): boolean {
  return role === undefined && personLikeness(name) === "full";
}

/** “Reuters/Variety”, “AP via The Lantern”, “Reuters Staff”. */
const agencyWith = /^(?:the )?(?:reuters|afp|ap|associated press|bloomberg)(?:\s*\/\s*|\s+via\s+|\s+staff$)/iu;

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/[\s.]+$/u, "");
}

/** The words without a full stop at the end, handles, links, and what stands in brackets, which comes along. */
function opened(text: string): { readonly said: string; readonly bracket?: string } {
  const words = text
    .split(/\s+/u)
    .filter((word) => !word.includes("@") && !/^\(?https?:/iu.test(word) && word !== "Follow")
    .join(" ");
  const parts = /^([^(（]*)[(（]([^)）]*)[)）]?(.*)$/u.exec(words);
  const said = (parts === null ? words : `${parts[1]}${parts[3]}`).trim();
  // “J. R.” and “Jr.” keep their full stop.
  const plain = /(?:^|[\s.])(?:\p{L}|Jr|Sr)\.$/u.test(said) ? said : said.replace(/[.。]$/u, "");
  return parts?.[2] === undefined ? { said: plain } : { said: plain, bracket: parts[2] };
}

/** “(AP)”, “(with Bo Roy)”; any other words in brackets name nobody. */
function inBrackets(text: string): readonly Author[] {
  if (isAgency(text)) return [{ name: text, role: "agency" }];
  const names = /^(?:with|avec|mit|con|com)\s+(.+)$/iu.exec(text)?.[1];
  return names === undefined ? [] : (readNames(names, undefined, true, []) ?? []);
}

/** “Staff writer” after a name is what that person is; in the plural it goes for all before it that have no role. */
function titled(authors: Author[], title: string): void {
  const all = /(?:writers|reporters|correspondents|editors)\b/iu.test(title);
  for (let index = authors.length - 1; index >= 0; index -= 1) {
    const author = authors[index];
    if (author !== undefined && author.role === undefined) {
      authors[index] = { name: author.name, role: title };
      if (!all) return;
    }
  }
}

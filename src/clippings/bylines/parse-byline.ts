import { isAgency } from "../../languages/reading/agencies.ts";
import { framed } from "../../languages/reading/credit-frames.ts";
import { leadOf } from "../../languages/reading/credit-words.ts";
import { isTitle } from "../../languages/reading/titles.ts";
import type { Author } from "../clipping.ts";
import { unwrapped, withoutAsides } from "./asides.ts";
import { clausesOf } from "./clauses.ts";
import { Credits } from "./credits.ts";
import { readClause } from "./read-clause.ts";

/** A byline as people and agencies. */
export interface Byline {
  /** In the order of print. Empty when it names nobody: “Staff report” makes no person up. */
  readonly authors: readonly Author[];
  /** What it says beside them, as printed: places, addresses, handles, “and agencies”. */
  readonly rest: readonly string[];
  /**
   * sure: it can be nothing else (“By Ann Lee”, “Photos by D”); likely: only if it stands directly under a headline
   * (“Ann Lee and Bo Roy”, “Reuters”, “By Madonna”).
   */
  readonly sure: "sure" | "likely";
}

/** No byline is longer; whatever is longer is a text and costs nothing. */
const longest = 400;

/**
 * Reads “By A and B”, “A, B and C”, “Photos by D”, “(Reporting by E in Kyiv; Editing by F)”, “Staff writer”, “Reuters”,
 * and their like in eleven languages. The words stand in `languages/reading/`.
 *
 * @returns undefined when the text is no byline: a headline such as “By the numbers: what the vote means” is none
 */
export function parseByline(text: string): Byline | undefined {
  const line = text.trim();
  if (line === "" || line.length > longest) return undefined;
  if (/[；;]$/u.test(line)) return undefined;
  const frame = framed(unwrapped(line));
  if (frame === undefined && isProse(line)) return undefined;
  const { said, rest } = withoutAsides(frame?.names ?? line);
  const plain = unwrapped(said);
  if (plain === "") {
    return rest.every((part) => /^https?:/iu.test(part)) ? undefined : { authors: [], rest, sure: "likely" };
  }
  const credits = new Credits();
  if (frame?.place !== undefined) credits.rest.push(frame.place);
  if (frame !== undefined) credits.evidence = true;
  let sure: Byline["sure"] | undefined;
  const role = frame?.role;
  for (const clause of clausesOf(plain)) {
    const read = readClause(clause, credits, { role, wire: namesWire(plain) });
    if (read === undefined) return undefined;
    sure ??= read;
  }
  credits.settle();
  if (sure === undefined || (credits.doubtful && !credits.evidence)) return undefined;
  if (credits.authors.length === 0 && !credits.nobody) return undefined;
  return { authors: credits.authors, rest: [...credits.rest, ...rest], sure };
}

const desk = /^(?:agencias|agências|agences|redacción|redação|rédaction)$/iu;

/** Whether one of its words is an agency or a desk. */
function namesWire(text: string): boolean {
  return text.split(/[\s,;/|()-]+/u).some((word) => isAgency(word) || desk.test(word));
}

/**
 * Six words without “By” before them and no mark between them are no names: most lines need no closer look. What begins
 * with prose is prose.
 */
export function isProse(line: string): boolean {
  const found = leadOf(line);
  if ((found !== undefined && (found.marked || !found.lead.unsafe)) || /^[(（]/u.test(line)) return false;
  const first = /^[^,，、،;；|•·(（]*/u.exec(line)?.[0] ?? "";
  const words = first.split(/\s+(?:(?:and|with|in|und|et|y|e|и|och|og|en)\s+)?|\s*&\s*/u);
  if (first.length <= 60 && isTitle(first)) return false;
  return words.length > 12 || (words.length > 5 && !words.every((word) => /^\P{Ll}/u.test(word) || word.length < 5));
}

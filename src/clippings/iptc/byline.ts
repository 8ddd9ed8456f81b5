import { isAgency, isOrganisation } from "../../languages/reading/agencies.ts";
import { parseByline } from "../bylines/parse-byline.ts";
import type { Author } from "../clipping.ts";

/** A wire's byline is a field of its own: a short one that cannot be read as names is kept as it is printed. */
const longestName = 120;
const longestLine = 1000;

/**
 * The names of a byline that stands in a field of its own, so that “By” may be missing before them.
 *
 * @param title what stands apart as the writer's title or paper: NITF's `byttl`
 * @returns no authors for a byline that names nobody: “Staff report”
 */
export function authorsOf(printed: string, title = ""): readonly Author[] {
  const said = printed
    .slice(0, longestLine)
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:]+|[\s,;:]+$/g, "");
  const below = title.slice(0, longestLine).replace(/\s+/g, " ").trim();
  const authors = said === "" ? [] : namesIn(said);
  if (below === "") return authors;
  if (isAgency(below) || isAgency(below.replace(/^the\s+/i, ""))) return [...authors, { name: below, role: "agency" }];
  if (authors.length === 0) return isOrganisation(below) ? [{ name: below, role: "organisation" }] : namesIn(below);
  const last = authors.findLastIndex(({ role }) => role === undefined);
  const all = /(?:writers|reporters|correspondents|editors)\b/i.test(below);
  return authors.map((author, index) =>
    author.role === undefined && (all || index === last) ? { ...author, role: below } : author,
  );
}

/** “The Sports Network, Inc.” is one, and no two. */
const company = /[\s,](?:inc|ltd|llc|plc|corp|gmbh|ag|s\.?a)\.?$/i;

function namesIn(said: string): readonly Author[] {
  if (company.test(said)) return [{ name: said, role: "organisation" }];
  const byline = parseByline(said) ?? parseByline(`By ${said}`);
  if (byline !== undefined) return byline.authors;
  return said.length > longestName ? [] : [{ name: said }];
}

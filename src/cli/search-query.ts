import { slug } from "../basics/slug.ts";
import { sorts } from "../search/browser/query/query.ts";
import { Usage } from "./usage.ts";

/** What options of the command may ask for besides the query, each several times. */
export interface Narrowing {
  readonly section: readonly string[];
  readonly author: readonly string[];
  readonly publication: readonly string[];
  /** `2022`, or `undated`. */
  readonly year: readonly string[];
  readonly sort: string | undefined;
}

const fields = { section: "section", author: "by", publication: "in" } as const;

/** As on the page, in long. */
const longNames: ReadonlyMap<string, string> = new Map([
  ["relevance", "best"],
  ["newest", "new"],
  ["oldest", "old"],
]);

/**
 * The options in the query language, as the search page's controls write them: `section:=world sort:new`. Several values
 * of one kind mean any of these.
 *
 * @throws Usage for an order or a year that is none
 */
export function queryOfOptions({ year, sort, ...shelves }: Narrowing): string {
  const parts: string[] = [];
  for (const kind of ["section", "author", "publication"] as const) {
    parts.push(...anyOf(shelves[kind].map((name) => `${fields[kind]}:=${slug(name)}`)));
  }
  parts.push(...anyOf(year.map(yearPart)));
  if (sort !== undefined) {
    const order = sorts.find((known) => known === (longNames.get(sort) ?? sort));
    if (order === undefined) throw new Usage(`--sort is one of ${sorts.join(", ")}, not ${JSON.stringify(sort)}.`);
    parts.push(`sort:${order}`);
  }
  return parts.join(" ");
}

/** Options and query as one text. What stands first cannot be swallowed by a quote that the query leaves open. */
export function wholeQuery(options: string, query: string): string {
  if (options === "" || query === "") return options + query;
  // Parentheses keep an OR at the query's beginning from joining the option before it.
  return /^\s*OR\b/u.test(query.normalize("NFKC")) ? `${options} (${query})` : `${options} ${query}`;
}

function anyOf(parts: readonly string[]): string[] {
  if (parts.length < 2) return [...parts];
  return [`(${[...new Set(parts)].join(" OR ")})`];
}

function yearPart(year: string): string {
  if (year === "undated") return "is:undated";
  if (!/^\d{4}$/.test(year)) throw new Usage(`--year is a year like 2022, or undated, not ${JSON.stringify(year)}.`);
  return `on:${year}`;
}

/**
 * Tells the command's options from the query: words that begin with one hyphen leave something out (`-ferry`), and
 * behind `--` everything is the query.
 *
 * @param valued options that a value follows: `--output`
 * @returns arguments in an order that cannot be mistaken: options, `--`, the query
 */
export function queryLast(args: readonly string[], valued: ReadonlySet<string>): string[] {
  const options: string[] = [];
  const words: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (arg === "--") {
      words.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith("--")) {
      words.push(arg);
      continue;
    }
    options.push(arg);
    const value = args[at + 1];
    if (!valued.has(arg) || value === undefined) continue;
    // With `=`, a value may begin with a hyphen.
    options[options.length - 1] = `${arg}=${value}`;
    at += 1;
  }
  return [...options, "--", ...words];
}

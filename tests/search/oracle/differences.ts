import type { Answer, FacetValue, Result } from "../../../src/search/browser/answer.ts";
import { parseQuery } from "../../../src/search/browser/query/parse.ts";
import type { Query, Sort } from "../../../src/search/browser/query/query.ts";
import type { Made } from "./made.ts";
import { isChoice, type Oracle, type Truths } from "./oracle.ts";

/** What an answer says otherwise than the plain scan; nothing where all is the same. */
export function differences(
  oracle: Oracle,
  { parts, sort, text }: Made,
  truths: Truths,
  shown: number,
  answer: Answer,
): string[] {
  const order = orderOf(parts, sort);
  const { facets } = answer;
  return [
    ...unlike("order", answer.sort, order),
    ...unlike("total", answer.total, truths.found.length),
    ...unlike("whole", [answer.atLeast, answer.missing.length], [false, 0]),
    ...unlike("widened", [...answer.widened].sort(), [...truths.widened].sort()),
    ...results(answer.results, truths, order, shown),
    ...(facets === null ? ["no facets"] : []),
    ...unlike("sections", counted(facets?.section), sorted(truths.counts.section)),
    ...unlike("authors", counted(facets?.author), sorted(truths.counts.by)),
    ...unlike("publications", counted(facets?.publication), sorted(truths.counts.in)),
    ...unlike(
      "years",
      facets?.years.filter(({ count }) => count > 0),
      years(truths),
    ),
    ...unlike("undated", facets?.undated, truths.counts.undated),
    ...answer.suggestions.flatMap(({ query, total }) => {
      const { parts: read } = parseQuery(query);
      const found = oracle.ask({ parts: read.map((part) => part.query), sort: "new" });
      return unlike(`suggestion ${query}`, total, found.widened.length > 0 ? 0 : found.found.length);
    }),
  ].map((difference) => `${text}: ${difference}`);
}

/** Best match means something only where words are looked for. */
export function orderOf(parts: readonly Query[], sort: Sort | null): Sort {
  const chosen = (part: Query) =>
    part.kind === "dates" || isChoice(part, "by") || isChoice(part, "section") || isChoice(part, "in");
  if (parts.some((part) => !chosen(part) && seeks(part, true))) return sort ?? "best";
  return sort === "old" ? "old" : "new";
}

function seeks(query: Query, wanted: boolean): boolean {
  switch (query.kind) {
    case "word":
    case "exact":
    case "begins":
    case "phrase":
      return wanted;
    case "not":
      return seeks(query.of, !wanted);
    case "and":
    case "or":
      return query.of.some((part) => seeks(part, wanted));
    default:
      return false;
  }
}

/** By date the first ones in order; by relevance some of those found, and all of them where all are shown. */
function results(list: readonly Result[], { found, possible }: Truths, order: Sort, shown: number): string[] {
  const paths = list.map(({ path }) => path);
  const wrong = unlike("shown", paths.length, Math.min(shown, found.length));
  if (order !== "best") wrong.push(...unlike("results", paths, found.slice(0, shown)));
  else if (shown >= found.length) wrong.push(...unlike("results", [...paths].sort(), [...found].sort()));
  else {
    const all = new Set(found);
    wrong.push(
      ...unlike(
        "strangers",
        [...new Set(paths)].filter((path) => !all.has(path)),
        [],
      ),
    );
    wrong.push(...unlike("twice", paths.length, new Set(paths).size));
  }
  const maybe = list.filter((result) => result.possible).map(({ path }) => path);
  return [
    ...wrong,
    ...unlike(
      "possible",
      maybe,
      paths.filter((path) => possible.has(path)),
    ),
  ];
}

function counted(values: readonly FacetValue[] | undefined): [string, number][] {
  return sorted(new Map(values?.filter(({ count }) => count > 0).map(({ slug, count }) => [slug, count])));
}

function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function years({ counts }: Truths): { year: number; count: number }[] {
  return [...counts.years].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
}

function unlike(what: string, is: unknown, should: unknown): string[] {
  const [one, other] = [JSON.stringify(is), JSON.stringify(should)];
  return one === other ? [] : [`${what} is ${short(one)} and not ${short(other)}`];
}

function short(text: string | undefined): string {
  return text === undefined || text.length <= 300 ? String(text) : `${text.slice(0, 300)}…`;
}

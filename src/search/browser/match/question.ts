import type { ShelfName } from "../index/columns.ts";
import { allOf } from "../query/combine.ts";
import { choicesOf, isOfDates } from "../query/controls.ts";
import { type ParsedQuery, type Query, type Sort, shelfFields } from "../query/query.ts";
import { shelfOf } from "./evaluate.ts";
import type { GroupName } from "./facets.ts";
import { sought } from "./leaves.ts";

/** What is asked of the shards. */
export interface Question {
  /** All that is asked but the groups. */
  readonly rest: Query;
  /** What is chosen of each kind; null where nothing is. */
  readonly groups: Readonly<Record<GroupName, Query | null>>;
  readonly sort: Sort;
  /** How many stories are wanted. */
  readonly shown: number;
}

/** What a query asks. Without an order of its own the best match comes first where words are asked for, else the newest. */
export function questionOf({ parts, sort }: ParsedQuery, shown: number): Question {
  const sorted = (name: GroupName | null) => {
    const of = parts.map(({ query }) => query).filter((query) => groupOf(query) === name);
    return of.length === 0 ? null : allOf(of);
  };
  const rest: Query = sorted(null) ?? { kind: "all" };
  const groups = {
    section: sorted("section"),
    author: sorted("author"),
    publication: sorted("publication"),
    dates: sorted("dates"),
  };
  const best = sought(rest).length > 0;
  return { rest, groups, sort: best ? (sort ?? "best") : sort === "old" ? "old" : "new", shown };
}

/** The kind of facet of which a part chooses values, and says nothing else; null for all other parts. */
function groupOf(query: Query): GroupName | null {
  if (isOfDates(query)) return "dates";
  const field = shelfFields.find((one) => choicesOf(query, one) !== undefined);
  return field === undefined ? null : shelfOf[field];
}

/** The slugs that a query asks for by their whole names, kind by kind. */
export function chosenIn({ groups }: Question): Record<ShelfName, readonly string[]> {
  const slugs = (query: Query | null): string[] => {
    if (query === null) return [];
    if (query.kind === "and" || query.kind === "or") return query.of.flatMap(slugs);
    return query.kind === "shelf" && query.exact ? [query.slug] : [];
  };
  return { section: slugs(groups.section), author: slugs(groups.author), publication: slugs(groups.publication) };
}

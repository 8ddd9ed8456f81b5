import { allOf } from "./combine.ts";
import type { Days } from "./dates.ts";
import { type ParsedQuery, type Part, type Query, type ShelfField, shelfFields } from "./query.ts";

export type ShelfQuery = Extract<Query, { readonly kind: "shelf" }>;

/** The parts of a query that the page's controls show, and all others. Together they are the whole query. */
export interface Controls {
  /** Which sections, authors, publications are chosen: any of them will do. Empty where the query asks otherwise or not at all. */
  readonly shelves: Readonly<Record<ShelfField, readonly ShelfQuery[]>>;
  /** The days that all date parts leave; null where there is none. */
  readonly dates: Days | null;
  readonly undated: boolean;
  readonly rest: Query;
}

/** A control: one for each kind of shelf, and the years, which `undated` belongs to. */
export type Control = ShelfField | "dates";

/** What of a query the controls show. A control shows what stands in one part of its own; all else is `rest`. */
export function controlsOf(parsed: ParsedQuery): Controls {
  const shelves: Record<ShelfField, readonly ShelfQuery[]> = { by: [], section: [], in: [] };
  const shown = new Set<Part>();
  for (const field of shelfFields) {
    const [part, ...others] = parsed.parts.filter(({ query }) => choicesOf(query, field) !== undefined);
    if (part === undefined || others.length > 0) continue;
    shelves[field] = choicesOf(part.query, field) ?? [];
    shown.add(part);
  }
  let dates: Days | null = null;
  let undated = false;
  for (const part of parsed.parts) {
    if (part.query.kind === "dates") dates = dates === null ? daysIn(part.query) : both(dates, part.query);
    else if (isUndated(part.query)) undated = true;
    else continue;
    shown.add(part);
  }
  const rest = parsed.parts.filter((part) => !shown.has(part)).map(({ query }) => query);
  return { shelves, dates, undated, rest: allOf(rest) };
}

/** The query of a control alone; all stories where nothing is chosen. */
export function queryOf({ shelves, dates, undated }: Controls, control: Control): Query {
  if (control !== "dates") {
    const of = shelves[control];
    return of.length > 1 ? { kind: "or", of } : (of[0] ?? { kind: "all" });
  }
  const parts: Query[] = dates === null ? [] : [{ kind: "dates", ...dates }];
  return allOf(undated ? [...parts, { kind: "is", what: "undated" }] : parts);
}

/** The query without what one control says, for the counts at its values: whatever else is chosen of this same kind. */
export function queryWithout(controls: Controls, control: Control): Query {
  const others = [...shelfFields, "dates" as const].filter((other) => other !== control);
  return allOf([controls.rest, ...others.map((other) => queryOf(controls, other))]);
}

/** The values of one field of which any will do; undefined where the query is not just that. */
export function choicesOf(query: Query, field: ShelfField): readonly ShelfQuery[] | undefined {
  const of = query.kind === "or" ? query.of : [query];
  const choices = of.filter((one) => one.kind === "shelf" && one.field === field) as ShelfQuery[];
  return choices.length === of.length ? choices : undefined;
}

export function isUndated(query: Query): boolean {
  return query.kind === "is" && query.what === "undated";
}

function daysIn({ from, to }: Days): Days {
  return { from, to };
}

/** Days that lie in both; backwards where there are none. */
function both(one: Days, other: Days): Days {
  const from = one.from === null || (other.from !== null && other.from > one.from) ? other.from : one.from;
  const to = one.to === null || (other.to !== null && other.to < one.to) ? other.to : one.to;
  return { from, to };
}

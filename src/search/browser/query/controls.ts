import type { Days } from "./dates.ts";
import type { ParsedQuery, Query, ShelfField } from "./query.ts";

type ShelfQuery = Extract<Query, { readonly kind: "shelf" }>;

/** What a query says of dates, as the page's controls show it. */
export interface DateControls {
  /** The days that all date parts leave; null where there is none. */
  readonly dates: Days | null;
  readonly undated: boolean;
}

export function dateControls({ parts }: ParsedQuery): DateControls {
  let dates: Days | null = null;
  for (const { query } of parts) {
    if (query.kind !== "dates") continue;
    const { from, to } = query;
    dates = dates === null ? { from, to } : both(dates, query);
  }
  return { dates, undated: parts.some(({ query }) => isUndated(query)) };
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

/** What belongs to the control of dates: days, or none. */
export function isOfDates(query: Query): boolean {
  return query.kind === "dates" || isUndated(query);
}

/** Days that lie in both; backwards where there are none. */
function both(one: Days, other: Days): Days {
  const from = one.from === null || (other.from !== null && other.from > one.from) ? other.from : one.from;
  const to = one.to === null || (other.to !== null && other.to < one.to) ? other.to : one.to;
  return { from, to };
}

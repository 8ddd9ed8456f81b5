import type { Query } from "./query.ts";

/** All of these must be so: one stands for itself, and what holds several of them is opened. */
export function allOf(queries: readonly Query[]): Query {
  const of = queries
    .flatMap((query) => (query.kind === "and" ? query.of : [query]))
    .filter((query) => query.kind !== "all");
  const [only] = of;
  if (only === undefined) return { kind: "all" };
  return of.length === 1 ? only : { kind: "and", of };
}

/** One of these must be so. Nothing of nothing. */
export function anyOf(queries: readonly Query[]): Query {
  const of = queries.flatMap((query) => (query.kind === "or" ? query.of : [query]));
  const [only] = of;
  if (only === undefined) return { kind: "none" };
  return of.length === 1 ? only : { kind: "or", of };
}

/** It must not be so; not not so is so. */
export function notOf(query: Query): Query {
  return query.kind === "not" ? query.of : { kind: "not", of: query };
}

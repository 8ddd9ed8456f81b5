import { oneOf } from "./fields.ts";
import type { Lexeme } from "./lexemes.ts";
import { type HintRule, type Sort, sorts } from "./query.ts";

/** `sort:old` as it stands in a query's text. It asks for nothing of a story, so that it is taken out before the query is read. */
export interface SortSign {
  readonly start: number;
  readonly end: number;
  readonly sort: Sort | undefined;
  readonly hint: HintRule | undefined;
  /** Its name alone stands there, and no value. */
  readonly empty: boolean;
  /** The quote that its value misses at the end. */
  readonly missing: string;
}

/** Parts the wishes for an order from all else. */
export function withoutSorts(all: readonly Lexeme[]): { readonly lexemes: Lexeme[]; readonly sorts: SortSign[] } {
  const lexemes: Lexeme[] = [];
  const found: SortSign[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const name = all[at];
    if (name === undefined) break;
    if (name.kind !== "name" || name.name !== "sort") {
      lexemes.push(name);
      continue;
    }
    // No order is not: `-sort:old` says nothing.
    const before = lexemes.at(-1);
    const minus = before?.kind === "minus" && before.end === name.start;
    if (minus) lexemes.pop();
    const start = minus ? before.start : name.start;
    const value = all[at + 1];
    if (value?.kind !== "words") {
      found.push({ start, end: name.end, sort: undefined, hint: "nothing-to-search", empty: true, missing: "" });
      continue;
    }
    const sort = minus ? undefined : oneOf(sorts, value.value);
    const hint = sort === undefined ? "no-such-order" : undefined;
    found.push({ start, end: value.end, sort, hint, empty: false, missing: value.missing });
    at += 1;
  }
  return { lexemes, sorts: found };
}

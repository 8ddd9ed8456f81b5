/** One property of every story of a shard: the values, and for each story the number of its value, or several. */
export interface Column {
  readonly values: readonly string[];
  readonly of: readonly (number | readonly number[])[];
}

/** The properties by which stories are narrowed. */
export const facetNames = ["section", "author", "publication", "year"] as const;
export type FacetName = (typeof facetNames)[number];

/** What facets and order need of each story of a shard, in the shard's order. */
export interface Columns extends Readonly<Record<FacetName, Column>> {
  /** `2022-02-04`; `2022-02-04~` for a bound; `~` when no day is known. */
  readonly day: Column;
}

const none: readonly number[] = [];

/** The numbers of the story's values: none, one or several. */
export function valuesAt(column: Column, place: number): readonly number[] {
  const own = column.of[place];
  return typeof own === "number" ? [own] : (own ?? none);
}

/** The story's one value. */
export function valueAt(column: Column, place: number): string {
  return column.values[valuesAt(column, place)[0] ?? -1] ?? "";
}

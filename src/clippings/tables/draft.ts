import type { Clipping, Picture, Said } from "../clipping.ts";
import type { SaidReading } from "./read-cell.ts";
import type { TableField } from "./table-fields.ts";

/** A story while its cells are read. */
export type Draft = { -readonly [Field in keyof Clipping]: Clipping[Field] } & { blurbs: Said<string>[] };

/** Fields that take all that several columns say, each once. */
export const gathering: ReadonlySet<TableField> = new Set(["blurbs", "tags", "images", "oldPaths"]);

/** Adds what a cell says to the story. */
export function addTo(draft: Draft, field: TableField, { said, as }: SaidReading): void {
  if (as === "oldPaths" || field === "oldPaths") {
    draft.oldPaths = [...new Set([...(draft.oldPaths ?? []), said.value as string])];
  } else if (field === "blurbs") {
    const blurb = said as Said<string>;
    const isKnown = [draft.dek, ...draft.blurbs].some((other) => other?.value === blurb.value);
    if (!isKnown) draft.blurbs.push(blurb);
  } else if (field === "tags") {
    const { value, ...rest } = said as Said<readonly string[]>;
    draft.tags = { ...(draft.tags ?? rest), value: withOthers(draft.tags?.value ?? [], value) };
  } else if (field === "images") draft.images = [...(draft.images ?? []), ...(said.value as readonly Picture[])];
  else Object.assign(draft, { [field]: said });
}

/** Keywords that differ in more than capitals. */
function withOthers(known: readonly string[], more: readonly string[]): readonly string[] {
  const seen = new Set(known.map((tag) => tag.toLowerCase()));
  return [...known, ...more.filter((tag) => !seen.has(tag.toLowerCase()) && seen.add(tag.toLowerCase()))];
}

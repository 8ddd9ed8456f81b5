import type { FieldReading, Misfit } from "../field-values.ts";
import { isMap, type YamlValue } from "../yaml.ts";
import type { YamlNodeMap } from "../yaml-write.ts";
import type { Meaning } from "./other-keys.ts";

/** Keys of a person's own files, and the fields that they mean, as `archive.yaml` says: plain data. */
export type OwnTable = readonly (readonly [key: string, field: string])[];

/** The fields as people call them, and what the table of keys calls them. */
const meanings: ReadonlyMap<string, Meaning> = new Map([
  ["headline", "headline"],
  ["dek", "dek"],
  ["blurbs", "blurbs"],
  ["date", "date"],
  ["updated", "updated"],
  ["section", "section"],
  ["categories", "categories"],
  ["tags", "tags"],
  ["authors", "authors"],
  ["publication", "publication"],
  ["language", "language"],
  ["url", "url"],
  ["aliases", "place"],
  ["slug", "slug"],
  ["images", "images"],
  ["rights", "rights"],
  ["draft", "draft"],
  ["nothing", "nothing"],
]);

/** The names that may stand behind a key. */
export const fieldNames: readonly string[] = [...meanings.keys()];

/** The line's meaning, for a table that was read. */
export function meaningOfField(field: string): Meaning {
  return meanings.get(field) ?? "nothing";
}

/** `{ hed: headline, skribent: authors }` */
export function readOwnTable(value: YamlValue): FieldReading<OwnTable> {
  if (value === null) return {};
  if (!isMap(value)) return { misfits: [misfitOf("a mapping of keys", [example])] };
  const table: [string, string][] = [];
  const misfits: Misfit[] = [];
  for (const [key, field] of Object.entries(value)) {
    const name = typeof field === "string" ? field.trim() : "";
    if (meanings.has(name)) table.push([key, name]);
    else misfits.push(misfitOf(`${key}: ${typeof field === "string" ? field : "…"}`, fieldNames));
  }
  return { ...(table.length === 0 ? {} : { value: table }), ...(misfits.length === 0 ? {} : { misfits }) };
}

const example = "{ hed: headline, skribent: authors }";

function misfitOf(found: string, expected: readonly string[]): Misfit {
  return { rule: "field-unknown", found: found.slice(0, 200), expected, note: "", severity: "error" };
}

export const ownTableSchema: YamlNodeMap = {
  anyOf: [{ type: "object", additionalProperties: { enum: [...fieldNames] } }, { type: "null" }],
};

import type { Clipping, Said } from "../clippings/clipping.ts";
import type { RecordFields } from "./field.ts";
import type { FieldsReading } from "./read-fields.ts";

/** The fields that a record has as a clipping has them. */
const sameFields = [
  "headline",
  "date",
  "updated",
  "section",
  "tags",
  "authors",
  "publication",
  "dek",
  "url",
  "archived",
  "captured",
  "guid",
  "language",
  "rights",
] as const satisfies readonly (keyof Clipping & keyof RecordFields)[];
type SameField = (typeof sameFields)[number];

/**
 * A record as a clipping: the shape in which article files hand over their stories too.
 *
 * @param line where the record begins
 * @param rule by which its fields count as read: `front-matter`
 */
export function clippingOf(
  { values, lineOf }: Pick<FieldsReading, "values" | "lineOf">,
  line: number,
  rule: string,
  body: Said<string> | undefined,
): Clipping {
  const said = <Value>(field: keyof typeof values, value: Value): Said<Value> => {
    const at = lineOf.get(field);
    return at === undefined ? { value, how: "given", rule } : { value, how: "given", rule, line: at };
  };
  const told: Partial<Record<SameField, Said<unknown>>> = {};
  for (const field of sameFields) {
    const value = values[field];
    if (value !== undefined) told[field] = said(field, value);
  }
  return {
    line,
    ...(told as Pick<Clipping, SameField>),
    blurbs: (values.blurbs ?? []).map((blurb) => said("blurbs", blurb)),
    ...(body === undefined ? {} : { body }),
  };
}

import type { Clipping, Said } from "../clippings/clipping.ts";
import type { FieldsReading } from "./read-fields.ts";

type ClippingDraft = { -readonly [Field in keyof Clipping]: Clipping[Field] };

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
  const { headline, date, section, authors, publication, dek, blurbs = [], url, language } = values;
  const clipping: ClippingDraft = { line, blurbs: blurbs.map((blurb) => said("blurbs", blurb)) };
  if (headline !== undefined) clipping.headline = said("headline", headline);
  if (date !== undefined) clipping.date = said("date", date);
  if (section !== undefined) clipping.section = said("section", section);
  if (authors !== undefined) clipping.authors = said("authors", authors);
  if (publication !== undefined) clipping.publication = said("publication", publication);
  if (dek !== undefined) clipping.dek = said("dek", dek);
  if (body !== undefined) clipping.body = body;
  if (url !== undefined) clipping.url = said("url", url);
  if (language !== undefined) clipping.language = said("language", language);
  return clipping;
}

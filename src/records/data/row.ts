import type { SitePath } from "../../basics/address.ts";
import type { Article } from "../article.ts";
import type { RecordFields } from "../field.ts";
import { fields } from "../fields.ts";
import { frontOf } from "../front.ts";
import type { YamlNode } from "../yaml-write.ts";

/** What a row of data says besides the keys of a front matter. */
export const rowKeys = {
  /** The story's address in the archive it was taken from. It follows from date and slug, and is not read back. */
  path: "The story's address in this archive.",
  body: "The story's text: Markdown.",
  /** A mapping: keys of the front matter that Backfile does not know. */
  extra: "Keys of the record that Backfile does not know, as they were given.",
} as const;

export type RowKey = keyof RecordFields | keyof typeof rowKeys;

/** Every key, in the order in which a row has them. */
export const rowOrder: readonly RowKey[] = (Object.keys(fields) as (keyof RecordFields)[])
  .flatMap((key): RowKey[] => {
    if (key === "id") return [key, "path"];
    return key === "url" ? ["body", key] : [key];
  })
  .concat("extra");

/** A record as data: a key that is not there says nothing. */
export type Row = { readonly [Key in RowKey]?: YamlNode };

/**
 * A story as a row of data, with all that its record holds: it says the same wherever it is read.
 *
 * @param path where it stands in the archive
 */
export function rowOf(article: Article, path: SitePath): Row {
  const values: Record<string, YamlNode> = frontOf(article, true);
  values.path = path;
  if (article.body !== null) values.body = article.body;
  if (article.extra !== undefined) values.extra = article.extra as YamlNode;
  const row: Record<string, YamlNode> = {};
  for (const key of rowOrder) {
    const value = values[key];
    if (value !== undefined) row[key] = value;
  }
  return row;
}

import type { Article } from "./article.ts";
import type { RecordFields } from "./field.ts";
import { fields } from "./fields.ts";
import { provenFields, type StatedProvenance, valueDigest } from "./provenance.ts";
import { isTruncated } from "./truncated.ts";
import type { YamlNode } from "./yaml-write.ts";

/**
 * What a record says of a story besides its text, as it is written down: by the keys of the front matter, in their
 * order. Read back by `readFields` it is the same.
 *
 * @param withDefaults whether what `archive.yaml` said for the story stands there too; a record beside that file does
 *   not need it, a line of data that may be read anywhere does
 */
export function frontOf(article: Article, withDefaults: boolean): Record<string, YamlNode> {
  const map: Record<string, YamlNode> = {};
  const values = fieldsOf(article, withDefaults);
  for (const key of Object.keys(fields) as (keyof RecordFields)[]) put(map, key, values);
  return map;
}

function put<Key extends keyof RecordFields>(
  map: Record<string, YamlNode>,
  key: Key,
  values: Partial<RecordFields>,
): void {
  const value: RecordFields[Key] | undefined = values[key];
  if (value !== undefined) map[key] = fields[key].write(value);
}

function fieldsOf(article: Article, withDefaults: boolean): Partial<RecordFields> {
  const own = <Value>(field: "publication" | "language", value: Value): Value | null =>
    !withDefaults && article.provenance[field]?.rule === "archive-default" ? null : value;
  const truncated = article.truncated === true;
  return present({
    id: article.id,
    headline: article.headline,
    dek: article.dek,
    date: article.date,
    updated: article.updated ?? null,
    section: article.section,
    tags: article.tags ?? null,
    authors: article.authors.length === 0 ? null : article.authors,
    publication: own("publication", article.publication),
    blurbs: article.blurbs.length === 0 ? null : article.blurbs,
    url: article.url,
    archived: article.archived ?? null,
    captured: article.captured ?? null,
    guid: article.guid ?? null,
    language: own("language", article.language),
    rights: article.rights ?? null,
    truncated: truncated || isTruncated(article.blurbs) ? truncated : null,
    slug: article.slug ?? null,
    aliases: article.aliases ?? null,
    corrections: article.corrections ?? null,
    show: article.show ?? null,
    withdrawn: article.withdrawn ?? null,
    images: article.images ?? null,
    alsoPublished: article.alsoPublished ?? null,
    versions: article.versions ?? null,
    source: [article.source, ...(article.alsoIn ?? [])],
    provenance: provenanceOf(article, withDefaults),
  });
}

type Nullable<Fields> = { readonly [Key in keyof Fields]: Fields[Key] | null };

function present(values: Nullable<RecordFields>): Partial<RecordFields> {
  const entries = Object.entries(values).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as Partial<RecordFields>;
}

function provenanceOf(article: Article, withDefaults: boolean): RecordFields["provenance"] {
  const stated = new Map<(typeof provenFields)[number], StatedProvenance>();
  for (const field of provenFields) {
    const entry = article.provenance[field];
    const value = article[field];
    if (
      entry === undefined ||
      value === undefined ||
      value === null ||
      (!withDefaults && entry.rule === "archive-default")
    )
      continue;
    stated.set(field, { ...entry, of: valueDigest(value) });
  }
  return stated;
}

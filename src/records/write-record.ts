import type { Article } from "./article.ts";
import { fields, type RecordFields } from "./fields.ts";
import { provenFields, type StatedProvenance, valueDigest } from "./provenance.ts";
import { isTruncated } from "./truncated.ts";
import { writeYaml, type YamlNode } from "./yaml-write.ts";

/**
 * A story as front-matter Markdown, the same bytes for the same story. What `archive.yaml` said for it is left out:
 * it is said there. Read back by `readRecord` beside the same `archive.yaml`, it is the same story.
 */
export function writeRecord(article: Article): string {
  const map: Record<string, YamlNode> = {};
  const values = fieldsOf(article);
  for (const key of Object.keys(fields) as (keyof RecordFields)[]) put(map, key, values);
  for (const [key, value] of Object.entries(article.extra ?? {})) map[key] ??= value as YamlNode;
  const body = article.body === null ? "" : `\n${article.body}\n`;
  return `---\n${writeYaml(map)}---\n${body}`;
}

function put<Key extends keyof RecordFields>(
  map: Record<string, YamlNode>,
  key: Key,
  values: Partial<RecordFields>,
): void {
  const value: RecordFields[Key] | undefined = values[key];
  if (value !== undefined) map[key] = fields[key].write(value);
}

/** What a record's front matter holds of a story. */
function fieldsOf(article: Article): Partial<RecordFields> {
  const own = <Value>(field: "publication" | "language", value: Value): Value | null =>
    article.provenance[field]?.rule === "archive-default" ? null : value;
  const truncated = article.truncated === true;
  return present({
    id: article.id,
    headline: article.headline,
    dek: article.dek,
    date: article.date,
    section: article.section,
    authors: article.authors.length === 0 ? null : article.authors,
    publication: own("publication", article.publication),
    blurbs: article.blurbs.length === 0 ? null : article.blurbs,
    url: article.url,
    language: own("language", article.language),
    truncated: truncated || isTruncated(article.blurbs) ? truncated : null,
    slug: article.slug ?? null,
    aliases: article.aliases ?? null,
    corrections: article.corrections ?? null,
    show: article.show ?? null,
    source: [article.source, ...(article.alsoIn ?? [])],
    provenance: provenanceOf(article),
  });
}

type Nullable<Fields> = { readonly [Key in keyof Fields]: Fields[Key] | null };

function present(values: Nullable<RecordFields>): Partial<RecordFields> {
  const entries = Object.entries(values).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as Partial<RecordFields>;
}

function provenanceOf(article: Article): RecordFields["provenance"] {
  const stated = new Map<(typeof provenFields)[number], StatedProvenance>();
  for (const field of provenFields) {
    const entry = article.provenance[field];
    const value = article[field];
    if (entry === undefined || value === null || entry.rule === "archive-default") continue;
    stated.set(field, { ...entry, of: valueDigest(value) });
  }
  return stated;
}

import type { Article, ProvenField } from "../records/article.ts";
import type { ProvenanceRow } from "./views.ts";

/** The fields of a record that know where they are from, in the order in which a page tells it. */
export const toldFields = [
  "headline",
  "date",
  "section",
  "authors",
  "publication",
  "dek",
  "blurbs",
  "body",
  "url",
  "language",
] as const satisfies readonly ProvenField[];

/** “How we know”: one row for each field that holds something. */
export function provenanceRows({ provenance }: Article): ProvenanceRow[] {
  const rows: ProvenanceRow[] = [];
  for (const field of toldFields) {
    const known = provenance[field];
    if (known === undefined) continue;
    const { how, rule, file, line } = known;
    rows.push({ field, how, rule, file: file ?? null, line: line ?? null });
  }
  return rows;
}

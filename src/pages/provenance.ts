import type { Article, ProvenField } from "../records/article.ts";
import type { ProvenanceRow } from "./views.ts";

/** What a page tells of: all but `guid`, which it does not show. In the order in which it does so. */
const shownFields = [
  "headline",
  "date",
  "updated",
  "section",
  "tags",
  "authors",
  "publication",
  "dek",
  "blurbs",
  "body",
  "url",
  "archived",
  "captured",
  "rights",
  "language",
] as const satisfies readonly ProvenField[];
export type ShownField = (typeof shownFields)[number];

/** “How we know”: one row for each field that holds something. */
export function provenanceRows({ provenance }: Article): ProvenanceRow[] {
  const rows: ProvenanceRow[] = [];
  for (const field of shownFields) {
    const known = provenance[field];
    if (known === undefined) continue;
    const { how, rule, file, line } = known;
    rows.push({ field, how, rule, file: file ?? null, line: line ?? null });
  }
  return rows;
}

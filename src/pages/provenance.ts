import type { Article } from "../records/article.ts";
import { provenFields } from "../records/hows.ts";
import type { ProvenanceRow } from "./views.ts";

/** “How we know”: one row for each field that holds something. */
export function provenanceRows({ provenance }: Article): ProvenanceRow[] {
  const rows: ProvenanceRow[] = [];
  for (const field of provenFields) {
    const known = provenance[field];
    if (known === undefined) continue;
    const { how, rule, file, line } = known;
    rows.push({ field, how, rule, file: file ?? null, line: line ?? null });
  }
  return rows;
}

import { type Html, html } from "../../../src/basics/html.ts";
import type { ArticleView, ProvenanceRow } from "../../../src/pages/views.ts";
import type { Context } from "../../layout.ts";

/** How each field of a story is known: given, derived or inferred, by which rule, and where it stands. */
export function provenance(
  { provenance: rows, source, captured }: Pick<ArticleView, "provenance" | "source" | "captured">,
  context: Context,
): Html {
  const { language } = context;
  const { words } = language;
  // Nowhere else does a page say when the copy was taken.
  const when = captured !== null && html`${language.date(captured)} — `;
  return html`<dl class="known">
${rows.map(
  (
    row,
  ) => html`<div><dt>${words.fields[row.field]}</dt><dd>${row.field === "captured" && when}<span class="${row.how}">${words.how[row.how]}</span> — ${language.rule(row.rule)}${place(row, source, context)}</dd></div>
`,
)}<div><dt>${words.source}</dt><dd>${where(source.file, source.line, context)}</dd></div>
</dl>`;
}

/** The line, and the file when it is not the story's own. */
function place(row: ProvenanceRow, source: ArticleView["source"], context: Context): Html | null {
  const { apart } = context.language.words;
  if (row.file !== null && row.file !== source.file) return html`${apart}${where(row.file, row.line, context)}`;
  return row.line === null ? null : html`${apart}${context.language.words.line(String(row.line))}`;
}

function where(file: string, line: number | null, { language }: Context): Html {
  return html`<code>${file}</code>${line !== null && html`${language.words.apart}${language.words.line(String(line))}`}`;
}

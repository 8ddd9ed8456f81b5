import { type Html, html } from "../../../src/basics/html.ts";
import type { ArticleView } from "../../../src/pages/views.ts";
import type { Status } from "../../../src/records/corrections.ts";
import type { Context } from "../../layout.ts";
import { dateline } from "./dateline.ts";
import { tongue } from "./tongue.ts";

/** “Retracted”, “Corrected”: for a list, where the story itself is a click away. */
export function status(of: Status | null, { language }: Context): Html | null {
  return of && html`<span class="status">${language.words.statuses[of]}</span>`;
}

/**
 * That a story was retracted, and in what words, above its headline: nobody shall read it first and learn so below.
 * Nothing on any other story.
 */
export function retraction({ corrections, language, status: of }: ArticleView, context: Context): Html | null {
  if (of !== "retracted") return null;
  const { words } = context.language;
  const own = tongue(language, context);
  return html`
<div class="retracted">${corrections.map(({ kind, date, text }) =>
    kind === "retraction"
      ? html`<p class="meta"><a class="status" href="#corrections">${words.statuses.retracted}</a>${
          date !== null && html`<span class="date">${dateline({ edtf: date, how: null }, context)}</span>`
        }</p>
<p${own}>${text}</p>`
      : null,
  )}</div>`;
}

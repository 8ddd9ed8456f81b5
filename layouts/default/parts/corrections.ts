import { type Html, html } from "../../../src/basics/html.ts";
import type { ArticleView } from "../../../src/pages/views.ts";
import type { Context } from "../../layout.ts";
import { dateline } from "./dateline.ts";
import { tongue } from "./tongue.ts";

/** What was set right after a story appeared, under the story itself; nothing where nothing was. */
export function corrections({ corrections: all, language }: ArticleView, context: Context): Html | null {
  if (all.length === 0) return null;
  const { words } = context.language;
  return html`
<section class="corrections" id="corrections" aria-labelledby="corrections-head"><h2 class="label" id="corrections-head">${words.corrections}</h2>
${all.map(
  ({ date, kind, text }) => html`<p class="meta">${words.correctionKinds[kind]}${
    date !== null && html`${words.apart}${dateline({ edtf: date, how: null }, context)}`
  }</p>
<p${tongue(language, context)}>${text}</p>
`,
)}</section>`;
}

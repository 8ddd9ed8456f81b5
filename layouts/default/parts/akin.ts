import { type Html, html } from "../../../src/basics/html.ts";
import type { AkinStory, ArticleView } from "../../../src/pages/views.ts";
import type { Context } from "../../layout.ts";
import { dateline } from "./dateline.ts";
import { framed } from "./frame.ts";
import { tongue } from "./tongue.ts";

/** Other stories that have to do with this one, each with the reason why it is named. */
export function akin(view: ArticleView, context: Context): Html | null {
  if (view.akin.length === 0) return null;
  return html`<section class="more akin" aria-labelledby="akin-head"><h2 class="label" id="akin-head">${context.language.words.related}</h2>
<ul class="kin">
${view.akin.map((story) => one(story, view.language, context))}</ul></section>
`;
}

/** @param own the language of the page's story, of which the words are that both have */
function one(
  { path, headline, language, date, retracted, mentions }: AkinStory,
  own: string | null,
  context: Context,
): Html {
  const { words } = context.language;
  const names = html`<span${tongue(own, context)}>${mentions.join(words.apart)}</span>`;
  return html`<li><a href="${context.link(path)}"${tongue(language, context)}>${headline}</a> <span class="meta">${
    retracted && html`<strong>${words.correctionKinds.retraction}</strong>${words.apart}`
  }${dateline({ edtf: date, how: null }, context)}</span>${
    mentions.length > 0 && html` <span class="note">${framed(words.bothMention, names)}</span>`
  }</li>
`;
}

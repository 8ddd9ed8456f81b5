import { type Html, html } from "../../../src/basics/html.ts";
import type { ArticleView } from "../../../src/pages/views.ts";
import type { Context } from "../../layout.ts";
import { framed } from "./frame.ts";
import { hostOf } from "./host.ts";
import { rights } from "./rights.ts";
import { tongue } from "./tongue.ts";

/** What stands under a story's text: what it is about, where it can be read elsewhere, whose it is. */
export function besideText(view: ArticleView, context: Context): Html {
  return html`${subjects(view, context)}${elsewhere(view, context)}${
    view.rights &&
    html`
<p class="note" dir="auto">${rights({ rights: view.rights })}</p>`
  }`;
}

/** Plain words, as the source has them: there are no pages of subjects. */
function subjects({ tags, language }: ArticleView, context: Context): Html | null {
  if (tags.length === 0) return null;
  const { words } = context.language;
  const own = tongue(language, context);
  const names = tags.map((tag, index) => {
    return html`${index > 0 && words.byline.comma}<span class="p-category"${own}>${tag}</span>`;
  });
  return html`<p class="note">${framed(words.subjects, html`${names}`)}</p>
`;
}

/** The original, and a copy of it in a web archive. */
function elsewhere({ url, archived }: ArticleView, { language }: Context): Html | null {
  if (url === null && archived === null) return null;
  const { original, fields } = language.words;
  return html`<p class="original">${
    url &&
    html`<span><a href="${url}" rel="external noreferrer" class="u-syndication">${original}</a> <span class="host">${hostOf(url)}</span></span>`
  }${
    archived &&
    html`<span><a href="${archived}" rel="external noreferrer">${fields.archived}</a> <span class="host">${hostOf(archived)}</span></span>`
  }</p>`;
}

import { type Html, html } from "../../../src/basics/html.ts";
import type { ArticleView } from "../../../src/pages/views.ts";
import type { Context } from "../../layout.ts";
import { dateline } from "./dateline.ts";
import { hostOf } from "./host.ts";
import { tongue } from "./tongue.ts";

/** Where else a story was published, and what its paper had published of it before; nothing where nobody knows of any. */
export function toldTwice({ alsoPublished, versions, language }: ArticleView, context: Context): Html | null {
  if (alsoPublished.length + versions.length === 0) return null;
  const { words } = context.language;
  const places = alsoPublished.map(({ publication, url, date }) =>
    entry(html`${publication ?? (url === null ? "" : hostOf(url))}`, url, "u-syndication", date, context),
  );
  const earlier = versions.map(({ headline, url, date }) =>
    entry(html`<span${tongue(language, context)}>${headline}</span>`, url, null, date, context),
  );
  return html`${list("also", words.alsoPublished, places)}${list("versions", words.versions, earlier)}`;
}

function list(id: string, heading: string, entries: readonly Html[]): Html | null {
  if (entries.length === 0) return null;
  return html`
<section class="more" aria-labelledby="${id}-head"><h2 class="label" id="${id}-head">${heading}</h2>
<ul class="kin">
${entries}</ul></section>`;
}

function entry(
  name: Html,
  url: string | null,
  kind: string | null,
  date: ArticleView["date"]["edtf"],
  context: Context,
): Html {
  return html`<li>${
    url === null
      ? name
      : html`<a href="${url}" rel="external noreferrer"${kind !== null && html` class="${kind}"`}>${name}</a>`
  }${date !== null && html` <span class="meta">${dateline({ edtf: date, how: null }, context)}</span>`}</li>
`;
}

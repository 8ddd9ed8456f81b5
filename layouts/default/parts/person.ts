import { type Html, html } from "../../../src/basics/html.ts";
import type { Elsewhere, PersonView } from "../../../src/pages/person-view.ts";
import { figure } from "../../../src/pages/pictures/figure.ts";
import type { Context } from "../../layout.ts";
import { hostOf } from "./host.ts";
import { tongue } from "./tongue.ts";

/** Who an author is and where else she is found, above her stories; nothing where no file says so. */
export function person(view: PersonView | null, context: Context): Html | null {
  if (view === null) return null;
  const { biography, elsewhere, picture } = view;
  const { words } = context.language;
  const setting = { words, link: context.link, first: true, sizes: "238px" };
  return html`${
    picture &&
    html`<div class="portrait"${tongue(null, context)}>
${figure(picture, setting)}</div>
`
  }${
    biography &&
    html`<div class="body p-note"${tongue(null, context)}>
${biography}</div>
`
  }${
    elsewhere.length > 0 &&
    html`<section class="elsewhere" aria-labelledby="elsewhere"><h2 class="label" id="elsewhere">${words.elsewhere}</h2>
<ul class="run">
${elsewhere.map(
  (one) => html`<li>${link(one)}</li>
`,
)}</ul></section>
`
  }`;
}

/**
 * `rel="me"` says that she keeps the page herself, which nobody knows of any but her ORCID record; a page that is about
 * her and nobody else is an address of hers (`u-url` of her h-card) as well, and a mere link is not.
 */
function link({ name, url, is }: Elsewhere): Html {
  const host = hostOf(url);
  const me = is === "me" && "me ";
  return html`<a href="${url}" rel="${me}external noreferrer"${is !== "link" && html` class="u-url"`}>${name ?? host}</a>${
    name !== null && html` <span class="host">${host}</span>`
  }`;
}

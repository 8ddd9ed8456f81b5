import { html } from "../../src/basics/html.ts";
import { fullAddress } from "../../src/pages/full-address.ts";
import type { Layout } from "../layout.ts";
import { framed } from "./parts/frame.ts";
import { page } from "./parts/page.ts";

/** Leads from an earlier address to the story's present one, without a script. */
export const redirect: Layout<"redirect"> = (view, context) => {
  const { words } = context.language;
  const href = context.link(view.to);
  const main = html`<div class="opening"><h1>${words.moved}</h1>
<p class="dek">${framed(words.movedTo, html`<a href="${href}">${view.headline}</a>`)}</p>
</div>`;
  const canonical = fullAddress(view.to, context.chrome) ?? href;
  const more = html`
<link rel="canonical" href="${canonical}">
<meta http-equiv="refresh" content="0; url=${href}">`;
  return page(
    { kind: "redirect", title: words.moved, description: null, department: null, unlisted: true, more, main },
    context,
  );
};

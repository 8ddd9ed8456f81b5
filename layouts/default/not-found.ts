import { html } from "../../src/basics/html.ts";
import type { Layout } from "../layout.ts";
import { places, to } from "./parts/masthead.ts";
import { page } from "./parts/page.ts";

/** For an address that leads nowhere. Its links go by way of the root: a host serves it at any depth. */
export const notFound: Layout<"not-found"> = ({ root }, context) => {
  const { words } = context.language;
  const ways = ["front", "sections", "authors", "years", "search"] as const;
  const main = html`<div class="opening"><h1>${words.notFound}</h1>
<p class="dek">${words.notFoundNote}</p>
</div>
<ul class="ways">${ways.map((name) => html`<li><a href="${to(root, places[name])}">${words[name]}</a></li>`)}</ul>`;
  return page(
    {
      kind: "not-found",
      title: words.notFound,
      description: words.notFoundNote,
      department: null,
      unlisted: true,
      root,
      main,
    },
    context,
  );
};

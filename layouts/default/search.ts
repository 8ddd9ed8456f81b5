import { html } from "../../src/basics/html.ts";
import type { Layout } from "../layout.ts";
import { counts, yearsInWords } from "./parts/counts.ts";
import { searchPolicy } from "./parts/head.ts";
import { page } from "./parts/page.ts";

/** The search page: a form, and ways into the archive for those whom no script helps. */
export const search: Layout<"search"> = (view, context) => {
  const { words } = context.language;
  const main = html`<div class="opening"><h1>${words.search}</h1></div>
<form id="query" role="search" action="${context.link(context.here)}" method="get">
<label for="q">${words.searchLabel}</label>
<input id="q" type="search" name="q" autocomplete="off" enterkeyhint="search">
<button type="submit">${words.search}</button>
</form>
<noscript><p class="note">${words.searching.needsScript}</p></noscript>
<section class="browse" aria-labelledby="browse"><h2 class="label" id="browse">${words.browse}</h2>
<div class="shelves">
<section><h3>${words.sections}</h3>
${counts(view.sections, context)}</section>
<section><h3>${words.years}</h3>
${counts(yearsInWords(view.years, null, context), context)}</section>
</div></section>`;
  return page(
    {
      kind: "search",
      title: words.search,
      description: null,
      department: "search",
      isDepartment: true,
      unlisted: true,
      policy: searchPolicy,
      main,
    },
    context,
  );
};

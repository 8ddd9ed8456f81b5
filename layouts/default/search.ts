import { filePath } from "../../src/basics/address.ts";
import { html, json } from "../../src/basics/html.ts";
import type { PageWords } from "../../src/languages/search-words.ts";
import type { Context, Layout } from "../layout.ts";
import { counts, yearsInWords } from "./parts/counts.ts";
import { searchPolicy } from "./parts/head.ts";
import { page } from "./parts/page.ts";
import { searchHelp } from "./parts/search-help.ts";

/** The search page: a form, and ways into the archive for those whom no script helps. */
export const search: Layout<"search"> = (view, context) => {
  const { words } = context.language;
  const asking = words.searching;
  const main = html`<div class="opening"><h1>${words.search}</h1></div>
<form id="query" role="search" action="${context.link(context.here)}" method="get">
<label for="q">${words.searchLabel}</label>
<div class="ask"><input id="q" type="search" name="q" dir="auto" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" aria-describedby="help">
<button type="submit">${words.search}</button></div>
<p class="note" id="help">${asking.help} ${asking.shortcut}</p>
</form>
${searchHelp(view, context)}
<details id="kept" class="how" hidden><summary>${asking.kept}</summary><div id="keeping"></div></details>
<noscript><p class="note">${asking.needsScript}</p></noscript>
<p class="note" id="waiting">${asking.needsServer}</p>
<p class="note" id="offline" hidden>${asking.offline}</p>
<div id="status" class="note"></div>
<div id="said" class="unseen" role="status"></div>
<p class="note" id="slow" hidden></p>
<p id="failure" hidden><button type="button" id="retry">${asking.retry}</button></p>
<div id="answer" class="answer" hidden>
<details id="narrow"><summary>${asking.narrow}</summary>
<div id="dates"></div>
<div id="facets"></div></details>
<section aria-labelledby="found"><h2 class="unseen" id="found">${asking.results}</h2>
<div class="order"><div role="group" aria-label="${asking.chosen}"><ul class="chips" id="chosen"></ul></div>
<label id="order">${asking.sort} <select id="sort">
<option value="best">${asking.relevance}</option>
<option value="new">${asking.newest}</option>
<option value="old">${asking.oldest}</option>
</select></label></div>
<p class="note follow" id="follow" hidden></p>
<ol class="stories" id="results" aria-busy="true"></ol>
<p class="note" id="progress"></p>
<button type="button" id="more" hidden>${asking.more}</button>
</section>
</div>
<section class="browse" aria-labelledby="browse"><h2 class="label" id="browse">${words.browse}</h2>
<div class="shelves">
<section><h3>${words.sections}</h3>
${counts(view.sections, context)}</section>
<section><h3>${words.years}</h3>
${counts(yearsInWords(view.years, view.undated, context), context)}</section>
</div></section>
<script type="application/json" id="words">${json(wordsForScript(context))}</script>
<script src="${context.link(filePath("search", "search.js"))}" defer></script>`;
  return page(
    {
      kind: "search",
      title: words.search,
      description: `${words.searchLabel}: ${context.chrome.title}`,
      department: "search",
      isDepartment: true,
      unlisted: true,
      policy: searchPolicy,
      style: "search",
      main,
    },
    context,
  );
};

/** What the page's script says. */
function wordsForScript({ language: { tag, words } }: Context): PageWords {
  return {
    ...words.searching,
    queries: [],
    language: tag,
    facets: { section: words.section, author: words.author, publication: words.publication, year: words.year },
    undated: words.undated,
    statuses: words.statuses,
    by: words.byline.by,
  };
}

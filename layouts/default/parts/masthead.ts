import { encodePath, indexFile, pagePath, type SitePath } from "../../../src/basics/address.ts";
import { type Html, html } from "../../../src/basics/html.ts";
import type { Context } from "../../layout.ts";

/** The parts of the archive that the navigation names; `aria-current` marks the one in which a page stands. */
export type Department = "front" | "sections" | "authors" | "publications" | "years" | "search" | "about";

export const places = {
  front: pagePath(),
  sections: pagePath("sections"),
  authors: pagePath("authors"),
  publications: pagePath("publications"),
  years: pagePath("years"),
  search: pagePath("search"),
  about: pagePath("about"),
  onThisDay: pagePath("on-this-day"),
  /** No department: it is there only where something was corrected. */
  corrections: pagePath("corrections"),
} as const satisfies { readonly [Name in Department | "onThisDay" | "corrections"]: SitePath };

/** Publications are left out: most archives have one, and the front page leads to the others. */
const named = ["front", "sections", "authors", "years", "search", "about"] as const;

/**
 * The head of every page: the archive's title, its parts, a search form. On the front page the title is the heading.
 *
 * @param root the way from the page to the site's root, with a slash at its end
 */
export function masthead(root: string, department: Department | null, isDepartment: boolean, context: Context): Html {
  const { words } = context.language;
  const { title, description } = context.chrome;
  const front = department === "front" && isDepartment;
  const home = html`<a${front && html` class="u-url"`} href="${to(root, places.front)}" rel="home" dir="auto">${title}</a>`;
  return html`<header class="masthead${front && " grand"}">
<div class="sheet">
${front ? html`<h1 class="title p-name">${home}</h1>` : html`<p class="title">${home}</p>`}${
  front &&
  description &&
  html`
<p class="tagline" dir="auto">${description}</p>`
}
<nav aria-label="${words.navigation}"><ul>
${named.map((name) => {
  const current = name === department && html` aria-current="${isDepartment ? "page" : "true"}"`;
  return html`<li><a href="${to(root, places[name])}"${current}>${words[name]}</a></li>
`;
})}</ul></nav>${department !== "search" && searchForm(root, context)}
</div>
</header>`;
}

function searchForm(root: string, { language }: Context): Html {
  const { words } = language;
  return html`
<form class="find" role="search" action="${to(root, places.search)}" method="get">
<label for="find" class="unseen">${words.searchLabel}</label>
<input id="find" type="search" name="q" autocomplete="off" enterkeyhint="search">
<button type="submit">${words.search}</button>
</form>`;
}

/** A link by way of the root, so that all pages of one depth have the same head. */
export function to(root: string, path: SitePath): string {
  return root + encodePath(path).slice(1) + indexFile(path);
}

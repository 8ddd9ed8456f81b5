import { type Html, html } from "../../../src/basics/html.ts";
import { markdownPath } from "../../../src/pages/data/record-file.ts";
import { fullAddress } from "../../../src/pages/full-address.ts";
import { licenceOf, rightsOf } from "../../../src/pages/licence.ts";
import type { ArticleView } from "../../../src/pages/views.ts";
import type { Context } from "../../layout.ts";
import { places } from "./masthead.ts";

/**
 * The links by which machines find their way around a story without reading it (signposting.org, level 1): by which
 * address to cite it, what it is, whose it is, where it belongs. Authors are those whom the source names as such.
 */
export function signposts({ claims, credits }: ArticleView, { here, chrome, link }: Context): Html {
  const address = fullAddress(here, chrome);
  const licence = licenceOf(rightsOf(claims, chrome));
  const { author, agencies = [] } = claims;
  const authors = credits.filter(({ name, path }, index) => {
    const named = author.includes(name) || agencies.includes(name);
    return named && credits.findIndex((other) => other.path === path) === index;
  });
  return html`${
    address &&
    html`
<link rel="cite-as" href="${address}">`
  }
<link rel="type" href="https://schema.org/NewsArticle">${authors.map(
    ({ path }) => html`
<link rel="author" href="${link(path)}">`,
  )}
<link rel="collection" href="${link(places.front)}">${
    licence &&
    html`
<link rel="license" href="${licence}">`
  }${
    chrome.markdown &&
    html`
<link rel="alternate" type="text/markdown" href="${link(markdownPath(here))}">`
  }`;
}

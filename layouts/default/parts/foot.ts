import { type Html, html } from "../../../src/basics/html.ts";
import { feedPath, formats } from "../../../src/pages/feeds/formats.ts";
import type { Context } from "../../layout.ts";
import { framed } from "./frame.ts";
import { places, to } from "./masthead.ts";
import { rights } from "./rights.ts";

/** The foot of every page: whose the texts are, the feed, the ways to the archive's account of itself and to
 * what was corrected. */
export function foot(root: string, { chrome, language }: Context): Html {
  const { words } = language;
  return html`<footer class="foot">
<div class="sheet">${
    chrome.rights &&
    html`
<p dir="auto">${rights(chrome)}</p>`
  }
<p><a href="${to(root, places.about)}">${words.about}</a> ${
    chrome.corrections && html`<a href="${to(root, places.corrections)}">${words.corrections}</a> `
  }<a href="${to(root, feedPath(places.front))}" type="${formats.atom.type}">${words.feed}</a> <span>${framed(words.madeWith, chrome.generator)}</span></p>
</div>
</footer>`;
}

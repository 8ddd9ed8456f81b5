import { type Html, html, json } from "../../../src/basics/html.ts";
import type { JsonLd } from "../../../src/pages/json-ld.ts";

/** Data about the page for search engines: no browser runs it. */
export function jsonLd(data: JsonLd): Html {
  return html`
<script type="application/ld+json">${json(data)}</script>`;
}

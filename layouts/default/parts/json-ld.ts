import { type Html, html, json } from "../../../src/basics/html.ts";
import type { JsonLd } from "../../../src/pages/json-ld/json-ld.ts";

const nothing = html``;

/** Data about the page for search engines: no browser runs it. Nothing for nothing. */
export function jsonLd(data: JsonLd | null): Html {
  if (data === null) return nothing;
  return html`
<script type="application/ld+json">${json(data)}</script>`;
}

import { html } from "../../src/basics/html.ts";
import type { Layout } from "../layout.ts";
import { dateline } from "./parts/dateline.ts";
import { places } from "./parts/masthead.ts";
import { page } from "./parts/page.ts";

/** Stands where a story stood before it was taken out: that it was, when, and why, and no word of the story. */
export const withdrawn: Layout<"withdrawn"> = ({ date, reason }, context) => {
  const { words } = context.language;
  const ways = ["front", "years", "search"] as const;
  const main = html`<div class="opening"><h1>${words.withdrawn}</h1>
${date !== null && html`<p class="meta">${words.withdrawnOn}${words.apart}${dateline({ edtf: date, how: null }, context)}</p>\n`}${
  reason !== null && html`<p dir="auto">${reason}</p>\n`
}<p class="dek">${words.withdrawnNote}</p>
</div>
<ul class="ways">${ways.map((name) => html`<li><a href="${context.link(places[name])}">${words[name]}</a></li>`)}</ul>`;
  return page(
    { kind: "withdrawn", title: words.withdrawn, description: null, department: null, unlisted: true, main },
    context,
  );
};

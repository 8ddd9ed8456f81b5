import { type Html, html } from "../../src/basics/html.ts";
import { collectionPage } from "../../src/pages/json-ld/list-page.ts";
import type { Counted } from "../../src/pages/list-views.ts";
import { shorten } from "../../src/pages/opening.ts";
import type { Introduced } from "../../src/pages/person-view.ts";
import type { Context, Layout } from "../layout.ts";
import { period, yearsInWords } from "./parts/counts.ts";
import { jsonLd } from "./parts/json-ld.ts";
import { places } from "./parts/masthead.ts";
import { page } from "./parts/page.ts";
import { plot } from "./parts/plot.ts";
import { tongue } from "./parts/tongue.ts";

type Kind = "authors" | "sections" | "publications" | "years";

const singular = { authors: "author", sections: "section", publications: "publication", years: "year" } as const;

/** All authors, sections, publications or years, as a table: name, number of stories, the time they span. */
export function entries(kind: Kind): Layout<Kind> {
  return (view, context) => {
    const { words } = context.language;
    const rows = kind === "years" ? yearsInWords(view.entries, view.undated, context) : view.entries;
    const spans = kind !== "years" && rows.some((entry) => entry.first !== null);
    const main = html`<div class="opening">
<h1>${words[kind]}</h1>${
      kind === "years" &&
      html`
<p class="sum"><a href="${context.link(places.onThisDay)}">${words.onThisDay}</a></p>`
    }</div>
${kind === "years" && timeline(view.entries, context)}${
  rows.length === 0
    ? html`<p class="note">${words.empty}</p>`
    : html`<table class="index"><thead><tr><th scope="col">${words[singular[kind]]}</th><th scope="col" class="number">${words.storyCount}</th>${
        spans && html`<th scope="col" class="number">${words.period}</th>`
      }</tr></thead>
<tbody>
${rows.map((entry) => row(entry, spans, context))}</tbody></table>`
}`;
    return page(
      {
        kind: `entries ${kind}`,
        title: words[kind],
        description:
          rows.length === 0
            ? null
            : shorten(
                rows
                  .slice(0, 40)
                  .map(({ name }) => name)
                  .join(words.byline.comma),
                200,
              ),
        department: kind,
        style: "lists",
        isDepartment: true,
        more: jsonLd(collectionPage(words[kind], context.here, context.chrome)),
        main,
      },
      context,
    );
  };
}

/** The years as bars; the table below them has the same numbers and the same links. */
function timeline(years: readonly Counted[], context: Context): Html | null {
  const drawn = plot(
    years.map(({ name, count, path }) => ({ year: Number(name), count, href: context.link(path) })),
    "tall",
    context,
  );
  return (
    drawn &&
    html`<p class="note">${context.language.words.yearly}</p>
${drawn}
`
  );
}

function row(entry: Introduced, spans: boolean, context: Context): Html {
  const { link, language } = context;
  const line = entry.line !== undefined && html`<span class="line"${tongue(null, context)}>${entry.line}</span>`;
  return html`<tr><th scope="row"><a href="${link(entry.path)}">${entry.name}</a>${line}</th><td class="number">${language.number(entry.count)}</td>${
    spans && html`<td class="number">${period(entry)}</td>`
  }</tr>
`;
}

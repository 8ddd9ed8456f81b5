import { edtf } from "../../src/basics/edtf.ts";
import { type Html, html } from "../../src/basics/html.ts";
import { dataset } from "../../src/pages/json-ld/dataset.ts";
import type { AboutView } from "../../src/pages/views.ts";
import type { Context, Layout } from "../layout.ts";
import { dataTable as data } from "./parts/data-table.ts";
import { jsonLd } from "./parts/json-ld.ts";
import { places } from "./parts/masthead.ts";
import { page } from "./parts/page.ts";
import { rights } from "./parts/rights.ts";

/** What the archive holds, from which sources, how much of it is derived or inferred, and what was left over. */
export const about: Layout<"about"> = (view, context) => {
  const { words } = context.language;
  const { aboutPage: say } = words;
  const main = html`<div class="opening"><h1>${words.about}</h1>${
    context.chrome.description &&
    html`
<p class="dek" dir="auto">${context.chrome.description}</p>`
  }
</div>
<section><h2>${say.holds}</h2>
${holds(view, context)}</section>
<section><h2>${say.known}</h2>
${known(view, context)}</section>
<section><h2>${say.sources}</h2>
${sources(view, context)}</section>
<section><h2>${say.leftovers}</h2>
${leftovers(view, context)}</section>
${data(view, context)}<section><h2>${say.reuse}</h2>
<p dir="auto">${rights(context.chrome) ?? say.reuseNote}</p>
</section>`;
  return page(
    {
      kind: "about",
      title: words.about,
      description: context.chrome.description,
      department: "about",
      isDepartment: true,
      more: html`${jsonLd(dataset(view, context.chrome))}${view.repositories.map(
        (path) => html`
<link rel="alternate" href="${context.link(path)}" type="text/xml" title="OAI-PMH">`,
      )}`,
      main,
    },
    context,
  );
};

function holds(view: AboutView, { link, language }: Context): Html {
  const { words } = language;
  const range = view.first !== null && view.last !== null && words.aboutPage.range(day(view.first), day(view.last));
  function day(text: string): string {
    const date = edtf(text);
    return date === undefined ? text : language.date(date);
  }
  const rows = [
    [words.authors, view.authors, places.authors],
    [words.sections, view.sections, places.sections],
    [words.publications, view.publications, places.publications],
    ...(view.corrections === 0 ? [] : [[words.corrections, view.corrections, places.corrections] as const]),
  ] as const;
  return html`<dl class="figures"><div><dt>${words.storyCount}</dt><dd>${language.number(view.count)}</dd></div>
${rows.map(
  ([
    name,
    count,
    path,
  ]) => html`<div><dt><a href="${link(path)}">${name}</a></dt><dd>${language.number(count)}</dd></div>
`,
)}</dl>${
    range &&
    html`
<p>${range}</p>`
  }${
    view.truncated > 0 &&
    html`
<p>${words.aboutPage.truncatedStories(view.truncated)}</p>`
  }
`;
}

function known(view: AboutView, { language }: Context): Html {
  const { words } = language;
  const { aboutPage: say } = words;
  const hows = ["given", "derived", "inferred"] as const;
  return html`<dl class="known">
${hows.map(
  (how) => html`<div><dt class="${how}">${words.how[how]}</dt><dd>${say[how]}</dd></div>
`,
)}</dl>
<section class="wide" aria-label="${say.tableCaption}" tabindex="0"><table><caption>${say.tableCaption}</caption>
<thead><tr><th scope="col">${say.field}</th>${hows.map((how) => html`<th scope="col" class="number">${words.how[how]}</th>`)}<th scope="col" class="number">${say.missing}</th></tr></thead>
<tbody>
${view.fields.map(
  (row) => html`<tr><th scope="row">${words.fields[row.field]}</th>${[...hows, "missing" as const].map(
    (how) => html`<td class="number">${row[how] === 0 ? "–" : language.number(row[how])}</td>`,
  )}</tr>
`,
)}</tbody></table></section>
`;
}

function sources(view: AboutView, { language }: Context): Html {
  const { aboutPage: say, storyCount } = language.words;
  return html`<p>${say.sourcesNote}</p>
<section class="wide" aria-label="${say.sources}" tabindex="0"><table><thead><tr><th scope="col">${say.file}</th><th scope="col">${say.format}</th><th scope="col" class="number">${storyCount}</th></tr></thead>
<tbody>
${view.sources.map(
  (
    source,
  ) => html`<tr><th scope="row"><code>${source.file}</code></th><td>${source.format}</td><td class="number">${language.number(source.articles)}</td></tr>
`,
)}</tbody></table></section>${
    view.moreSources > 0 &&
    html`
<p>${say.moreSources(view.moreSources)}</p>`
  }
`;
}

function leftovers(view: AboutView, { language }: Context): Html {
  const { aboutPage: say, line } = language.words;
  const files = view.sources.filter((source) => source.leftovers.length > 0 || source.moreLeftovers > 0);
  if (files.length === 0)
    return html`<p>${say.noLeftovers}</p>
`;
  return html`<p>${say.leftoversNote}</p>
${files.map(
  (source) => html`<h3><code>${source.file}</code></h3>
<ul class="leftovers">${source.leftovers.map((each) => html`<li><span class="where">${line(String(each.line))}</span> <q dir="auto">${each.text}</q></li>`)}</ul>${
    source.moreLeftovers > 0 && html`<p>${say.moreLeftovers(source.moreLeftovers)}</p>`
  }
`,
)}`;
}

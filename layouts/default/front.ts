import type { SitePath } from "../../src/basics/address.ts";
import { type Html, html } from "../../src/basics/html.ts";
import { webSite } from "../../src/pages/json-ld/web-site.ts";
import type { Counted } from "../../src/pages/list-views.ts";
import type { FrontView } from "../../src/pages/views.ts";
import type { Context, Layout } from "../layout.ts";
import { counts, yearsInWords } from "./parts/counts.ts";
import { jsonLd } from "./parts/json-ld.ts";
import { places } from "./parts/masthead.ts";
import { page } from "./parts/page.ts";
import { type Around, teaser } from "./parts/teaser.ts";

/** The front page: the newest story leads, others follow; below them the ways into the archive. */
export const front: Layout<"front"> = (view, context) => {
  const { words } = context.language;
  const around: Around = {
    level: 3,
    paper: view.publications.length === 1 ? (view.publications[0]?.name ?? null) : null,
  };
  const main = html`<section class="news" aria-labelledby="newest"><h2 class="label" id="newest">${words.newest}</h2>
${
  view.newest.length === 0
    ? html`<p class="note">${words.empty}</p>`
    : html`<ol class="stories">
${view.newest.map(
  (story, index) => html`<li class="h-entry${index === 0 && " lead"}">${teaser(story, around, context)}</li>
`,
)}</ol>`
}
</section>
${fronts(view, around, context)}<section class="browse" aria-labelledby="browse"><h2 class="label" id="browse">${words.browse} <span class="count">${words.stories(view.count)}</span></h2>
<p class="sum"><span><a href="${context.link(places.onThisDay)}">${words.onThisDay}</a></span><span><a href="${context.link(places.years)}">${words.timeline}</a></span></p>
<div class="shelves">
${shelves(view, context)}</div>
</section>`;
  return page(
    {
      kind: "front h-feed",
      title: null,
      description: context.chrome.description,
      department: "front",
      isDepartment: true,
      style: "front",
      more: jsonLd(webSite(context.chrome)),
      main,
    },
    context,
  );
};

/** The fullest sections side by side, each with its newest stories: the first in full, the others by their headlines. */
function fronts({ fronts: sections }: FrontView, around: Around, context: Context): Html | null {
  if (sections.length === 0) return null;
  return html`<div class="fronts">
${sections.map(({ section, stories }) => {
  const items = stories.map((story, index) => {
    const shown = index === 0 ? story : { ...story, blurb: null };
    return html`<li class="h-entry">${teaser(shown, { ...around, shelf: section.path }, context)}</li>
`;
  });
  return html`<section><h2 class="label"><a href="${context.link(section.path)}">${section.name}</a></h2>
<ol class="stories">
${items}</ol></section>
`;
})}</div>
`;
}

function shelves(view: FrontView, context: Context): readonly (Html | null)[] {
  const { words } = context.language;
  const years = yearsInWords(view.years, view.undated, context);
  return [
    shelf(words.sections, view.sections, places.sections, context),
    shelf(words.authors, view.authors, places.authors, context, view.moreAuthors && words.allAuthors),
    shelf(words.years, years, places.years, context),
    view.publications.every((paper) => paper.name === context.chrome.title)
      ? null
      : shelf(words.publications, view.publications, places.publications, context),
  ];
}

function shelf(
  name: string,
  entries: readonly Counted[],
  whole: SitePath,
  context: Context,
  more: string | false = false,
): Html | null {
  if (entries.length === 0) return null;
  const href = context.link(whole);
  return html`<section${entries.length > 12 && html` class="many"`}><h3><a href="${href}">${name}</a></h3>
${counts(entries, context)}${
  more &&
  html`
<p class="all"><a href="${href}">${more}</a></p>`
}
</section>
`;
}

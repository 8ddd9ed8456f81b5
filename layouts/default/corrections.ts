import { type Html, html } from "../../src/basics/html.ts";
import type { CorrectionEntry, CorrectionGroup, CorrectionsView } from "../../src/pages/corrections-view.ts";
import { breadcrumbs } from "../../src/pages/json-ld/breadcrumbs.ts";
import { collectionPage } from "../../src/pages/json-ld/list-page.ts";
import type { Link } from "../../src/pages/list-views.ts";
import type { Context, Layout } from "../layout.ts";
import { cutName, placeName } from "./parts/cuts.ts";
import { dateline } from "./parts/dateline.ts";
import { alternates, follow } from "./parts/feeds.ts";
import { jsonLd } from "./parts/json-ld.ts";
import { places } from "./parts/masthead.ts";
import { page } from "./parts/page.ts";
import { tongue } from "./parts/tongue.ts";
import { trail } from "./parts/trail.ts";
import { turn } from "./parts/turn.ts";

/** All that was set right after it had appeared, each with the story that it is of. */
export const corrections: Layout<"corrections"> = (view, context) => {
  const { words, number } = context.language;
  const cut = view.cut === null ? null : cutName(view.cut, context);
  const title = [words.corrections, cut].filter((part) => part !== null).join(words.apart);
  const steps = cut === null ? [] : [{ name: words.corrections, path: places.corrections }];
  const main = html`<div class="opening">
${trail(steps, context)}<h1>${words.corrections}${cut !== null && html`<span class="cut">${words.apart}${cut}</span>`}</h1>
<p class="sum"><span>${number(view.count)}</span>${follow(view.feeds, context)}</p>
<p class="note">${words.correctionsNote}</p>
</div>
${view.groups.map((group) => part(group, context))}${further(view, context)}${turn(view.older, view.newer, context)}`;
  return page(
    {
      kind: "list corrections-list",
      title,
      description: words.correctionsNote,
      department: null,
      more: html`${alternates(view.feeds, `${title} — ${context.chrome.title}`, context.link)}${data(title, steps, context)}`,
      main,
    },
    context,
  );
};

/** As with every list: what it is and, of a year, where it stands. */
function data(title: string, steps: readonly Link[], { here, chrome }: Context): Html {
  return html`${jsonLd(collectionPage(title, here, chrome))}${
    steps.length > 0 && jsonLd(breadcrumbs([...steps, { name: title, path: here }], chrome))
  }`;
}

function part({ cut, entries }: CorrectionGroup, context: Context): Html {
  const level = cut === null ? 2 : 3;
  const list = html`<ol class="stories">
${entries.map(
  (each) => html`<li>${entry(each, level, context)}</li>
`,
)}</ol>
`;
  if (cut === null) return list;
  return html`<section class="group"><h2 class="label">${cutName(cut, context)}</h2>
${list}</section>
`;
}

/** What kind it is and when it was said; the story, to which it leads; what it says. */
function entry({ kind, date, text, story, language }: CorrectionEntry, level: 2 | 3, context: Context): Html {
  const { words } = context.language;
  const own = tongue(language, context);
  const heading = html`<a href="${context.link(story.path)}#corrections">${story.headline}</a>`;
  return html`<p class="meta"><span class="kicker">${words.correctionKinds[kind]}</span><span class="date">${dateline({ edtf: date, how: null }, context)}</span></p><div class="story">${
    level === 2 ? html`<h2${own}>${heading}</h2>` : html`<h3${own}>${heading}</h3>`
  }<p class="blurb"${own}>${text}</p></div>`;
}

/** Of a long list, the years. */
function further({ further: years }: CorrectionsView, context: Context): Html | null {
  if (years.length === 0) return null;
  const { words, number } = context.language;
  return html`<nav class="further" aria-labelledby="further"><h2 class="label" id="further">${words.byYear}</h2>
<ul class="counts">
${years.map(
  (
    year,
  ) => html`<li><a href="${context.link(year.path)}">${placeName(year, context)}</a> <span class="count">${number(year.count)}</span></li>
`,
)}</ul></nav>
`;
}

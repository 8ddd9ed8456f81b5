import { type Html, html } from "../../src/basics/html.ts";
import { fullAddress } from "../../src/pages/full-address.ts";
import { breadcrumbs } from "../../src/pages/json-ld/breadcrumbs.ts";
import { newsArticle } from "../../src/pages/json-ld/news-article.ts";
import { shorten } from "../../src/pages/opening.ts";
import { figure } from "../../src/pages/pictures/figure.ts";
import type { PictureView } from "../../src/pages/pictures/picture-view.ts";
import type { ArticleView, Neighbour, Neighbours } from "../../src/pages/views.ts";
import type { Context, Layout } from "../layout.ts";
import { akin } from "./parts/akin.ts";
import { besideText } from "./parts/beside-text.ts";
import { byline } from "./parts/byline.ts";
import { citation } from "./parts/citation.ts";
import { citeThis } from "./parts/cite-this.ts";
import { corrections } from "./parts/corrections.ts";
import { calendarName } from "./parts/cuts.ts";
import { dateline } from "./parts/dateline.ts";
import { framed } from "./parts/frame.ts";
import { jsonLd } from "./parts/json-ld.ts";
import { page } from "./parts/page.ts";
import { provenance } from "./parts/provenance.ts";
import { signposts } from "./parts/signposts.ts";
import { retraction } from "./parts/status.ts";
import { toldTwice } from "./parts/told-twice.ts";
import { tongue } from "./parts/tongue.ts";
import { trail } from "./parts/trail.ts";

/** A story, as far as the archive holds it, and how each part of it is known. */
export const article: Layout<"article"> = (view, context) => {
  const { here, chrome } = context;
  const { words } = context.language;
  const [first, more] = parted(view.images);
  const steps = view.calendar.map((each) => ({ name: calendarName(each, context), path: each.path }));
  const main = html`${trail(steps, context)}<article class="h-entry"><data class="u-url u-uid" value="${fullAddress(here, chrome) ?? context.link(here)}"></data>
${opening(view, context)}
${pictures(first, true, view, context)}${text(view, context)}${pictures(more, false, view, context)}${corrections(view, context)}${toldTwice(view, context)}
</article>
${akin(view, context)}${citeThis(view, context)}${view.neighbours.map((each) => neighbours(each, context))}<section class="how" id="how" aria-labelledby="how-head"><h2 class="label" id="how-head">${words.howWeKnow}</h2>
${provenance(view, context)}
</section>`;
  return page(
    {
      kind: "article",
      title: view.headline,
      description: view.opening === null ? null : shorten(view.opening, 200),
      type: "article",
      department: null,
      signed: view.claims.publisher !== null,
      picture: view.lead,
      card: view.card,
      more: html`${citation(view.claims, chrome)}${signposts(view, context)}${jsonLd(newsArticle(view.claims, view, here, chrome))}${jsonLd(breadcrumbs(steps, chrome))}`,
      main,
    },
    context,
  );
};

function opening(view: ArticleView, context: Context): Html {
  const { link, language } = context;
  const { words } = language;
  const own = tongue(view.language, context);
  const by = byline(view.credits, "page", context);
  const { section, publication } = view;
  const doubt =
    view.date.how !== null &&
    view.date.how !== "given" &&
    html` (<a class="doubt" href="#how">${words.how[view.date.how]}</a>)`;
  return html`<header class="opening">${retraction(view, context)}${
    section &&
    html`
<p class="kicker"><a class="p-category" href="${link(section.path)}">${section.name}</a></p>`
  }
<h1 class="p-name${view.derived && " lifted"}"${own}>${view.headline}</h1>${
    view.derived &&
    html`
<p class="note"><a href="#how">${words.derivedHeadline}</a></p>`
  }${
    view.dek &&
    html`
<p class="dek p-summary"${own}>${view.dek}</p>`
  }
<div class="credit">${
    by &&
    html`
<p class="byline"><span>${by}</span></p>`
  }
<p class="dateline">${publication && html`<span><a href="${link(publication.path)}">${publication.name}</a></span>`}<span${publication === null && html` class="date"`}>${dateline(view.date, context)}${doubt}</span>${
    view.updated && html`<span>${framed(words.updated, dateline(view.updated, context, "dt-updated"))}</span>`
  }${
    view.anniversary && html`<span class="date"><a href="${link(view.anniversary)}">${words.onThisDay}</a></span>`
  }${view.status === "corrected" && html`<span><a class="status" href="#corrections">${words.statuses.corrected}</a></span>`}</p>
</div>
</header>`;
}

/** The first that is there stands above the text, the others below it. */
function parted(images: readonly PictureView[]): readonly [readonly PictureView[], readonly PictureView[]] {
  const first = images.find(({ shown }) => shown !== null) ?? images[0];
  return first === undefined ? [[], []] : [[first], images.filter((one) => one !== first)];
}

function pictures(views: readonly PictureView[], first: boolean, view: ArticleView, context: Context): Html | null {
  if (views.length === 0) return null;
  const { words } = context.language;
  const figures = views.map((one) => figure(one, { words, link: context.link, first }));
  return html`<div class="pictures"${tongue(view.language, context)}>
${figures}</div>
`;
}

function text(view: ArticleView, context: Context): Html {
  const { words } = context.language;
  const own = tongue(view.language, context);
  return html`${
    view.blurbs.length > 0 &&
    html`<div class="blurbs"${own}>
${view.blurbs.map(
  (blurb) => html`<p>${blurb}</p>
`,
)}</div>
`
  }${
    view.body &&
    html`<div class="body e-content"${own}>
${view.body}</div>
`
  }${
    view.withheld &&
    html`<p class="note">${view.dek === null && view.blurbs.length === 0 ? words.onlyHeadline : words.onlySummary}</p>
`
  }${
    view.truncated &&
    html`<p class="note">${words.truncated}</p>
`
  }${besideText(view, context)}`;
}

function neighbours({ of, shelf, older, newer }: Neighbours, context: Context): Html | null {
  if (older === null && newer === null) return null;
  const { link, language } = context;
  const { words } = language;
  const side = (story: Neighbour | null, word: string, rel: string): Html | null =>
    story &&
    html`<a class="${rel}" href="${link(story.path)}"><span class="way">${word}</span> <span${tongue(story.language, context)}>${story.headline}</span></a>`;
  const frame = of === "author" ? words.moreBy : words.moreIn;
  const heading = framed(frame, html`<a href="${link(shelf.path)}">${shelf.name}</a>`);
  return html`<section class="more"><h2 class="label">${heading}</h2>
<div class="turn">${side(older, words.earlier, "prev")}${side(newer, words.later, "next")}</div></section>
`;
}

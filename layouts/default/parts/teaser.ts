import type { SitePath } from "../../../src/basics/address.ts";
import { type Html, html } from "../../../src/basics/html.ts";
import type { Teaser } from "../../../src/pages/list-views.ts";
import type { Context } from "../../layout.ts";
import { byline } from "./byline.ts";
import { dateline } from "./dateline.ts";
import { status } from "./status.ts";
import { tongue } from "./tongue.ts";

/** What the list around a story has said already, and need not be said again at each. */
export interface Around {
  /** The level of the stories' headings. */
  readonly level: 2 | 3;
  /** The page of the shelf that the list belongs to. */
  readonly shelf?: SitePath;
  /** True where a heading gives the day. */
  readonly dated?: boolean;
  /** The paper that the page names for all its stories. */
  readonly paper?: string | null;
}

/**
 * A story in a list: section and date, headline, blurb, byline. The headline is the link. It is the inside of an
 * `h-entry`, by which what is printed here is told to machines too.
 */
export function teaser(story: Teaser, around: Around, context: Context): Html {
  const { link } = context;
  const section = story.section !== null && story.section.path !== around.shelf ? story.section : null;
  const own = tongue(story.language, context);
  const kicker = section && html`<a class="kicker p-category" href="${link(section.path)}">${section.name}</a>`;
  const date = around.dated !== true && html`<span class="date">${dateline(story.date, context)}</span>`;
  const label = status(story.status, context);
  const heading = html`<a class="p-name u-url" href="${link(story.path)}">${story.headline}</a>`;
  return html`${(label || kicker || date) && html`<p class="meta">${label}${kicker}${date}</p>`}<div class="story${story.derived && " lifted"}">${
    around.level === 2 ? html`<h2${own}>${heading}</h2>` : html`<h3${own}>${heading}</h3>`
  }${story.blurb && html`<p class="blurb p-summary"${own}>${story.blurb}</p>`}${credit(story, around, context)}</div>`;
}

/** Who wrote it and where it stood; an author's own page does not name her at each story. */
function credit(story: Teaser, around: Around, context: Context): Html | null {
  const alone = story.credits.length === 1 && story.credits[0]?.path === around.shelf;
  const by = alone ? null : byline(story.credits, "list", context);
  const paper = story.publication === around.paper ? null : story.publication;
  if (by === null && paper === null) return null;
  return html`<p class="byline">${by && html`<span>${by}</span>`}${paper && html`<span>${paper}</span>`}</p>`;
}

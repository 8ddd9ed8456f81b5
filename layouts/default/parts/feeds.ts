import type { SitePath } from "../../../src/basics/address.ts";
import { type Html, html } from "../../../src/basics/html.ts";
import { type FeedLink, formats } from "../../../src/pages/feeds/formats.ts";
import type { Context } from "../../layout.ts";

/** The feeds of a page, for programs that look for one in its head: in every format that there is. */
export function alternates(feeds: readonly FeedLink[], title: string, link: (to: SitePath) => string): Html {
  return html`${feeds.map(
    ({ format, path }) => html`
<link rel="alternate" href="${link(path)}" type="${formats[format].type}" title="${title}">`,
  )}`;
}

/** The feed of a page for people: one link is enough, to the format that every reader of feeds knows. */
export function follow(feeds: readonly FeedLink[], { link, language }: Context): Html | null {
  const [first] = feeds;
  if (first === undefined) return null;
  return html`<span><a href="${link(first.path)}" type="${formats[first.format].type}">${language.words.follow}</a></span>`;
}

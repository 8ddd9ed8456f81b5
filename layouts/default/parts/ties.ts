import { type Html, html } from "../../../src/basics/html.ts";
import type { ListView, Tally } from "../../../src/pages/list-views.ts";
import type { Context } from "../../layout.ts";
import { plot, type YearCount } from "./plot.ts";

/** So few stories are read at a glance, and need no plot. */
const few = 6;

/** What the first page of a shelf tells of it before it lists its stories: how many a year, and what goes with it. */
export function ties(view: ListView, context: Context): Html | null {
  const { words } = context.language;
  const years = view.count < few || view.name === null ? [] : yearsOf(view, context);
  const drawn = years.length === 0 ? null : plot(years, "low", context);
  const { sections, authors } = view.related ?? { sections: [], authors: [] };
  if (drawn === null && sections.length === 0 && authors.length === 0) return null;
  const ofSection = view.related !== null && sections.length === 0;
  return html`<dl class="ties">
${
  drawn &&
  html`<div><dt>${words.yearly}</dt><dd>${drawn}${view.further.length === 0 && inWords(years, context)}</dd></div>
`
}${tallies(words.sections, sections, context)}${tallies(ofSection ? words.authors : words.workedWith, authors, context)}</dl>
`;
}

/** The years of a short shelf stand over its stories, those of a long one have pages of their own. */
function yearsOf({ groups, further }: ListView, { link }: Context): YearCount[] {
  const parts: readonly { cut: string | null; count: number; href: string | null }[] =
    further.length > 0
      ? further.map(({ cut, count, path }) => ({ cut, count, href: link(path) }))
      : groups.map(({ cut, stories }) => ({ cut, count: stories.length, href: null }));
  return parts.flatMap(({ cut, count, href }) => (cut?.length === 4 ? [{ year: Number(cut), count, href }] : []));
}

/** The numbers of the plot for those who do not see it, where the page does not give them otherwise. */
function inWords(years: readonly YearCount[], { language }: Context): Html {
  return html`<ul class="unseen">${years.map(
    ({ year, count }) => html`<li>${year}: ${language.words.stories(count)}</li>`,
  )}</ul>`;
}

function tallies(name: string, entries: readonly Tally[], { link, language }: Context): Html | null {
  if (entries.length === 0) return null;
  return html`<div><dt>${name}</dt><dd><ul class="run">${entries.map(
    ({ name, path, count }) =>
      html`<li><a href="${link(path)}">${name}</a> <span class="count">${language.number(count)}</span></li>`,
  )}</ul></dd></div>
`;
}

import { calendar as parts } from "../../src/basics/edtf.ts";
import { type Html, html } from "../../src/basics/html.ts";
import { fullAddress } from "../../src/pages/full-address.ts";
import { breadcrumbs } from "../../src/pages/json-ld/breadcrumbs.ts";
import { collectionPage, profilePage } from "../../src/pages/json-ld/list-page.ts";
import { describedPerson, person as onlyNamed, organization } from "../../src/pages/json-ld/names.ts";
import type { Link, ListView, Part } from "../../src/pages/list-views.ts";
import type { Context, Layout } from "../layout.ts";
import { monthCalendar, yearCalendar } from "./parts/calendar.ts";
import { cutName, placeName } from "./parts/cuts.ts";
import { alternates, follow } from "./parts/feeds.ts";
import { jsonLd } from "./parts/json-ld.ts";
import { type Department, places } from "./parts/masthead.ts";
import { page } from "./parts/page.ts";
import { person } from "./parts/person.ts";
import { onlyPaper, stories } from "./parts/stories.ts";
import { ties } from "./parts/ties.ts";
import { trail } from "./parts/trail.ts";
import { turn } from "./parts/turn.ts";

type Kind = "author" | "section" | "publication" | "day" | "month" | "year" | "undated" | "anniversary";

const departmentOf = {
  author: "authors",
  section: "sections",
  publication: "publications",
  day: "years",
  month: "years",
  year: "years",
  undated: "years",
  anniversary: "years",
} as const satisfies { readonly [Name in Kind]: Department };

/** A list of stories: a shelf's, or a part of the calendar's. */
export function list(kind: Kind): Layout<Kind> {
  return (view, context) => {
    const { words } = context.language;
    const anniversary = kind === "anniversary";
    const title = anniversary ? `${words.onThisDay}${words.apart}${titleOf(view, context)}` : titleOf(view, context);
    const count = words.stories(view.count);
    const shelf = view.name === null ? context.here : (view.trail[0]?.path ?? context.here);
    const paper = kind === "publication" ? view.name : onlyPaper(view);
    const named = paper !== view.name && paper !== context.chrome.title ? paper : null;
    const steps = view.trail.map((part) => ({ name: placeName(part, context), path: part.path }));
    if (anniversary) steps.push({ name: words.onThisDay, path: places.onThisDay });
    const profile = isProfile(kind, view);
    const head = html`<div class="opening">
${trail(steps, context)}${
  view.name !== null &&
  steps.length === 0 &&
  html`<p class="kicker">${words[kind as "author" | "section" | "publication"]}</p>
`
}<h1 class="p-name">${heading(view, context)}</h1>
<p class="sum"><span>${count}</span>${named && html`<span>${named}</span>`}${follow(view.feeds, context)}${
      view.anniversary && html`<span><a href="${context.link(view.anniversary)}">${words.onThisDay}</a></span>`
    }</p>${
      kind === "undated" &&
      html`
<p class="note">${words.undatedNote}</p>`
    }
</div>
`;
    const own = fullAddress(context.here, context.chrome) ?? context.link(context.here);
    const main = html`${
      profile
        ? html`<div class="p-author h-card"><data class="u-url u-uid" value="${own}"></data>
${head}${person(view.person, context)}</div>
<data class="p-name" value="${title}"></data>`
        : head
    }<data class="u-url" value="${own}"></data>${calendar(kind, view, context)}${ties(view, context)}${
      view.count === 0 && html`<p class="note">${words.empty}</p>`
    }${stories(view, shelf, paper, context)}${(kind !== "year" || view.calendar.length === 0) && further(view, context)}${turn(view.older, view.newer, context)}`;
    return page(
      {
        kind: `list ${kind} h-feed`,
        title,
        description: `${title}: ${count}`,
        department: departmentOf[kind],
        style: "lists",
        more: html`${alternates(view.feeds, `${title} — ${context.chrome.title}`, context.link)}${data(kind, view, title, steps, context)}`,
        main,
      },
      context,
    );
  };
}

/** The first page of an author is about her: machines read an `h-card` there, as the author of the list below it. */
function isProfile(kind: Kind, { cut, name }: ListView): boolean {
  return kind === "author" && cut === null && name !== null;
}

/** An author's first page is about her; every other page is a collection, and says where it stands where readers see it. */
function data(kind: Kind, view: ListView, title: string, steps: readonly Link[], { here, chrome }: Context): Html {
  const profile = isProfile(kind, view);
  const placed = steps.length > 0 || departmentOf[kind] === "years";
  return html`${jsonLd(profile ? profilePage(title, whoOf(view, title), here, chrome) : collectionPage(title, here, chrome))}${
    placed && jsonLd(breadcrumbs([...steps, { name: title, path: here }], chrome))
  }`;
}

function whoOf({ person, agency }: ListView, name: string) {
  if (person !== null) return describedPerson(person);
  return agency === true ? organization(name) : onlyNamed(name);
}

function titleOf(view: ListView, context: Context): string {
  const cut = view.cut === null ? null : cutName(view.cut, context);
  return [view.name, cut].filter((part) => part !== null).join(context.language.words.apart);
}

function heading(view: ListView, context: Context): Html {
  const { cut, name } = view;
  if (cut === null) return html`${name}`;
  if (name !== null)
    return html`${name}<span class="cut">${context.language.words.apart}${cutName(cut, context)}</span>`;
  return html`${cut === "undated" ? context.language.words.undated : context.language.longDay(cut)}`;
}

/** A year's calendar counts its months too, and stands for the list of them. */
function calendar(kind: Kind, { cut, calendar: months }: ListView, context: Context): Html | null {
  const [month] = months;
  if (month === undefined || cut === null) return null;
  return kind === "year" ? yearCalendar(cut, months, context) : monthCalendar(month, context);
}

/** The ways to what this page does not show: years, months or days with the number of their stories. */
function further(view: ListView, context: Context): Html | null {
  const first = view.further[0];
  if (first === undefined) return null;
  const { words } = context.language;
  const depth = first.cut === null || first.cut === "undated" ? undefined : parts(first.cut);
  const label = depth?.day !== undefined ? words.byDay : depth?.month !== undefined ? words.byMonth : words.byYear;
  return html`<nav class="further" aria-labelledby="further"><h2 class="label" id="further">${label}</h2>
<ul class="counts">
${view.further.map(
  (
    part,
  ) => html`<li><a href="${context.link(part.path)}">${shortName(part, view, context)}</a> <span class="count">${words.stories(part.count)}</span></li>
`,
)}</ul></nav>
`;
}

/** Within a year's own page its months go without the year. */
function shortName(part: Part, view: ListView, context: Context): string {
  const short = part.name === null && part.cut !== null && part.cut !== "undated" && view.cut?.length === 4;
  return short ? context.language.monthName(part.cut) : placeName(part, context);
}

import type { SitePath } from "../../../src/basics/address.ts";
import type { Edtf } from "../../../src/basics/edtf.ts";
import { type Html, html } from "../../../src/basics/html.ts";
import type { Group, ListView } from "../../../src/pages/list-views.ts";
import type { Context } from "../../layout.ts";
import { cutName } from "./cuts.ts";
import { type Around, teaser } from "./teaser.ts";

/**
 * Stories under the headings of their years, months or days. A group that has the page's own cut holds those whose date
 * goes no further, and its heading says so.
 *
 * @param shelf the page of the author, section or publication whose list this is
 * @param paper the paper in which all of them stood, if the page has named it
 */
export function stories(view: ListView, shelf: SitePath, paper: string | null, context: Context): readonly Html[] {
  const dated = view.cut?.length === 10;
  return view.groups.map((group) => {
    if (group.cut === null) return list(group, { level: 2, shelf, paper, dated }, context);
    const name = group.cut === view.cut ? unknownPart(group.cut, context) : cutName(group.cut, context);
    const heading = group.path === null ? name : html`<a href="${context.link(group.path)}">${name}</a>`;
    return html`<section class="group"><h2 class="label">${heading}</h2>
${list(group, { level: 3, shelf, paper, dated: dated || group.cut.length === 10 }, context)}</section>
`;
  });
}

/** On a year's page the stories known to be of that year alone, on a month's those of that month. */
function unknownPart(cut: Edtf | "undated", context: Context): string {
  const { words } = context.language;
  return cut.length === 4
    ? words.monthUnknown
    : cut.length === 7 && cut !== "undated"
      ? words.dayUnknown
      : cutName(cut, context);
}

function list(group: Group, around: Around, context: Context): Html {
  return html`<ol class="stories">
${group.stories.map(
  (story) => html`<li class="h-entry">${teaser(story, around, context)}</li>
`,
)}</ol>
`;
}

/** The one paper in which all stories of a list stood; null when there are several, or when not all are shown here. */
export function onlyPaper({ groups, further }: ListView): string | null {
  const first = groups[0]?.stories[0]?.publication;
  if (first === undefined || first === null || further.length > 0) return null;
  return groups.every((group) => group.stories.every((story) => story.publication === first)) ? first : null;
}

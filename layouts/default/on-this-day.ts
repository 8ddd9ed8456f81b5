import type { Edtf } from "../../src/basics/edtf.ts";
import { type Html, html } from "../../src/basics/html.ts";
import { collectionPage } from "../../src/pages/json-ld/list-page.ts";
import type { OnThisDayView, Place } from "../../src/pages/list-views.ts";
import type { Context, Layout } from "../layout.ts";
import { cutName } from "./parts/cuts.ts";
import { jsonLd } from "./parts/json-ld.ts";
import { page } from "./parts/page.ts";

/** No year's own: the twenty-ninth of February is there. */
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The calendar of all years in one: no weekdays, since a day of the year has none. */
export const onThisDay: Layout<"on-this-day"> = (view, context) => {
  const { words } = context.language;
  const main = html`<div class="opening">
<h1>${words.onThisDay}</h1></div>
${view.days.length === 0 ? html`<p class="note">${words.empty}</p>` : months(view, context)}`;
  return page(
    {
      kind: "on-this-day",
      title: words.onThisDay,
      description: null,
      department: "years",
      style: "lists",
      more: jsonLd(collectionPage(words.onThisDay, context.here, context.chrome)),
      main,
    },
    context,
  );
};

function months({ days }: OnThisDayView, context: Context): Html {
  const held = new Map<string | null, Place>(days.map((day) => [day.cut, day]));
  return html`<div class="months">
${lengths.map((length, index) => {
  const month = `XXXX-${two(index + 1)}`;
  return html`<section><h2>${context.language.monthName(month as Edtf)}</h2>
<ol class="days">${Array.from({ length }, (_, day) => cell(day + 1, held.get(`${month}-${two(day + 1)}`), context))}</ol></section>
`;
})}</div>`;
}

function cell(day: number, held: Place | undefined, context: Context): Html {
  if (held === undefined || held.cut === null) return html`<li>${day}</li>`;
  return html`<li><a href="${context.link(held.path)}" aria-label="${cutName(held.cut, context)}">${day}</a></li>`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

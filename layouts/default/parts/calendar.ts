import type { SitePath } from "../../../src/basics/address.ts";
import type { Edtf } from "../../../src/basics/edtf.ts";
import { type Html, html } from "../../../src/basics/html.ts";
import { weekdayOf } from "../../../src/languages/dates.ts";
import type { Context } from "../../layout.ts";

/** A day on which something appeared. */
export interface Day {
  readonly date: Edtf;
  readonly path: SitePath;
  readonly count: number;
}

/** A month as a calendar prints it; days with stories are links. Null when `month` is no month. */
export function calendar(month: Edtf, days: readonly Day[], context: Context): Html | null {
  const first = weekdayOf(`${month}-01`);
  if (first === undefined || days.length === 0) return null;
  const { language } = context;
  const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  const lead = language.week.findIndex((day) => day.index === first);
  const filed = new Map(days.map((day) => [Number(day.date.slice(8, 10)), day]));
  const weeks: Html[] = [];
  for (let start = 1 - lead; start <= length; start += 7) {
    const cells = language.week.map((_, column) => cell(start + column, length, filed, context));
    weeks.push(html`<tr>${cells}</tr>
`);
  }
  return html`<table class="calendar"><caption class="unseen">${language.cut(month)}</caption>
<thead><tr>${language.week.map((day) => html`<th scope="col" abbr="${day.name}">${day.short}</th>`)}</tr></thead>
<tbody>
${weeks}</tbody></table>
`;
}

function cell(day: number, length: number, filed: ReadonlyMap<number, Day>, { link, language }: Context): Html {
  if (day < 1 || day > length) return html`<td></td>`;
  const held = filed.get(day);
  if (held === undefined) return html`<td>${day}</td>`;
  const label = `${day}: ${language.words.stories(held.count)}`;
  return html`<td><a href="${link(held.path)}" aria-label="${label}">${day}</a></td>`;
}

import type { Edtf } from "../../../src/basics/edtf.ts";
import { type Html, html } from "../../../src/basics/html.ts";
import { weekdayOf } from "../../../src/languages/dates.ts";
import type { Weekday } from "../../../src/languages/language.ts";
import type { Month, Part } from "../../../src/pages/list-views.ts";
import type { Context } from "../../layout.ts";

/** A month as a calendar prints it; days with stories are links. */
export function monthCalendar({ cut, days }: Month, context: Context): Html | null {
  if (cut === null || cut === "undated") return null;
  return html`<table class="calendar"><caption class="unseen">${context.language.cut(cut)}</caption>
${weeks(cut, days, context.language.week, context)}</table>
`;
}

/** The twelve months of a year, each with the way to its page. One without any story is there for the eye alone. */
export function yearCalendar(year: string, months: readonly Month[], context: Context): Html {
  const { language, link } = context;
  const week = inLittleRoom(language.week);
  const held = new Map<string | null, Month>(months.map((month) => [month.cut, month]));
  const tables = Array.from({ length: 12 }, (_, index) => {
    const cut = `${year}-${String(index + 1).padStart(2, "0")}` as Edtf;
    const month = held.get(cut);
    const name = language.monthName(cut);
    const head =
      month === undefined
        ? name
        : html`<a href="${link(month.path)}">${name}</a> <span class="count">${language.words.stories(month.count)}</span>`;
    return html`<table class="calendar"${month === undefined && html` aria-hidden="true"`}><caption>${head}</caption>
${weeks(cut, month?.days ?? [], week, context)}</table>
`;
  });
  return html`<section class="months" aria-label="${language.words.calendar}">
${tables}</section>
`;
}

/** Names as short as they come; where a language has none so short, their first letters, as Arabic calendars do. */
function inLittleRoom(week: readonly Weekday[]): readonly Weekday[] {
  if (week.every(({ short }) => short.length <= 4)) return week;
  return week.map((day) => ({ ...day, short: day.short.slice(0, 1) }));
}

/** Columns are the days of the week, in the order in which the language has them. */
function weeks(month: Edtf, days: readonly Part[], week: readonly Weekday[], context: Context): Html {
  const first = weekdayOf(`${month}-01`);
  const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  const lead = week.findIndex((day) => day.index === first);
  const filed = new Map(days.map((day) => [Number(day.cut?.slice(8, 10)), day]));
  const rows: Html[] = [];
  for (let start = 1 - lead; start <= length; start += 7) {
    const cells = week.map((_, column) => cell(start + column, length, filed, context));
    rows.push(html`<tr>${cells}</tr>
`);
  }
  return html`<thead><tr>${week.map((day) => html`<th scope="col" abbr="${day.name}">${day.short}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>`;
}

function cell(day: number, length: number, filed: ReadonlyMap<number, Part>, { link, language }: Context): Html {
  if (day < 1 || day > length) return html`<td></td>`;
  const held = filed.get(day);
  if (held === undefined) return html`<td>${day}</td>`;
  const label = `${day}: ${language.words.stories(held.count)}`;
  return html`<td><a href="${link(held.path)}" aria-label="${label}">${day}</a></td>`;
}

import { type Html, html } from "../../../src/basics/html.ts";
import type { Counted } from "../../../src/pages/list-views.ts";
import type { Context } from "../../layout.ts";
import { calendarName } from "./cuts.ts";

/** Shelves with the number of their stories. */
export function counts(entries: readonly Counted[], context: Context): Html {
  const { words } = context.language;
  return html`<ul class="counts">
${entries.map(
  (
    entry,
  ) => html`<li><a href="${context.link(entry.path)}">${entry.name}</a> <span class="count">${words.stories(entry.count)}</span></li>
`,
)}</ul>`;
}

/** The years of a shelf's stories: `1987–2022`, `2022`; nothing when none is dated. */
export function period({ first, last }: Counted): string | null {
  const from = first?.slice(0, 4);
  const until = last?.slice(0, 4);
  if (from === undefined || until === undefined) return null;
  return from === until ? from : `${from}–${until}`;
}

/** Years, which a view names in EDTF, named in words; the undated stories last. */
export function yearsInWords(years: readonly Counted[], undated: Counted | null, context: Context): readonly Counted[] {
  const all = undated === null ? years : [...years, undated];
  return all.map((entry) => ({ ...entry, name: calendarName(entry, context) }));
}

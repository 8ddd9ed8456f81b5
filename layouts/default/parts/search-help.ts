import { type Html, html } from "../../../src/basics/html.ts";
import type { SearchView } from "../../../src/pages/views.ts";
import type { Context } from "../../layout.ts";

/** The query language as a table. Each example is a link that asks it; without a script the table still reads. */
export function searchHelp(view: SearchView, context: Context): Html {
  const asking = context.language.words.searching;
  const rows = asking.queries.flatMap(([example, meaning]) => {
    const query = placed(example, view);
    return query === undefined ? [] : [{ query, meaning }];
  });
  return html`<details class="how"><summary>${asking.howTo}</summary>
<div class="wide"><table><thead><tr><th scope="col">${asking.youWrite}</th><th scope="col">${asking.itFinds}</th></tr></thead>
<tbody>
${rows.map(
  ({ query, meaning }) =>
    html`<tr><td><a href="?q=${encodeURIComponent(query)}"><code dir="auto">${query}</code></a></td><td>${meaning}</td></tr>
`,
)}</tbody></table></div></details>`;
}

/** The example with a section and a year of this archive; undefined where it has none. */
function placed(example: string, view: SearchView): string | undefined {
  const values = { "{section}": view.sections[0]?.path.split("/").at(-2), "{year}": view.years[0]?.name };
  let query = example;
  for (const [place, value] of Object.entries(values)) {
    if (!query.includes(place)) continue;
    if (value === undefined) return undefined;
    query = query.replace(place, () => value);
  }
  return query;
}

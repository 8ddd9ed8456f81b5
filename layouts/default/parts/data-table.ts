import { type Html, html } from "../../../src/basics/html.ts";
import { packagePath } from "../../../src/pages/data/data-package.ts";
import type { AboutView, DataFiles } from "../../../src/pages/views.ts";
import type { Context } from "../../layout.ts";
import { cutName } from "./cuts.ts";
import { framed } from "./frame.ts";

/** Where the archive's data stand, and what can be made of them; nothing where it publishes none. */
export function dataTable({ data }: AboutView, context: Context): Html | null {
  if (data.length === 0) return null;
  const { link, language, chrome } = context;
  const { aboutPage: say, period } = language.words;
  const file = html`<a href="${link(packagePath)}"><code>datapackage.json</code></a>`;
  return html`<section><h2>${say.data}</h2>
<p>${framed(say.dataNote, file)}</p>${
    chrome.markdown &&
    html`
<p>${say.dataMarkdown}</p>`
  }
<section class="wide" aria-label="${say.data}" tabindex="0"><table><thead><tr><th scope="col">${period}</th><th scope="col">JSON Lines</th><th scope="col">CSV</th></tr></thead>
<tbody>
${data.map(
  (
    files,
  ) => html`<tr><th scope="row">${named(files, context)}</th><td>${down(files.jsonl, context)}</td><td>${down(files.csv, context)}</td></tr>
`,
)}</tbody></table></section>
</section>
`;
}

/** `2022`, `February 2022`, `Undated (2/4)` */
function named({ cut, part }: DataFiles, context: Context): string {
  const name = cutName(cut, context);
  const { language } = context;
  return part === null ? name : `${name} (${language.number(part.number)}/${language.number(part.of)})`;
}

function down(path: DataFiles["csv"], { link }: Context): Html {
  return html`<a href="${link(path)}"><code>${path.slice(path.lastIndexOf("/") + 1)}</code></a>`;
}

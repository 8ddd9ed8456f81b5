import { type Html, html, inElement, type Piece } from "../../../src/basics/html.ts";
import { apa } from "../../../src/pages/citing/apa.ts";
import { bibtex } from "../../../src/pages/citing/bibtex.ts";
import { chicago } from "../../../src/pages/citing/chicago.ts";
import { cslJson } from "../../../src/pages/citing/csl-json.ts";
import { mla } from "../../../src/pages/citing/mla.ts";
import { citedFrom } from "../../../src/pages/citing/record.ts";
import { ris } from "../../../src/pages/citing/ris.ts";
import type { Styled } from "../../../src/pages/citing/styled.ts";
import { fullAddress } from "../../../src/pages/full-address.ts";
import type { ArticleView } from "../../../src/pages/views.ts";
import type { Context } from "../../layout.ts";
import { tongue } from "./tongue.ts";

/**
 * How to cite a story, folded up until somebody asks: in three styles to read, in three formats to copy. The names of
 * styles and formats are the same in every language. Paper shows the last of the styles, which spells months out.
 */
export function citeThis({ cited, language }: ArticleView, context: Context): Html {
  const { chrome, here } = context;
  const record = citedFrom(cited, chrome.title, fullAddress(here, chrome));
  const own = tongue(language, context);
  const data = cslJson(record);
  const mixed = rightToLeft.test(data);
  return html`<details class="cite"><summary><h2 class="label">${context.language.words.citeThis}</h2></summary>
<h3>APA 7</h3>
<p${own}>${inPrint(apa(record), mixed)}</p>
<h3>MLA 9</h3>
<p${own}>${inPrint(mla(record), mixed)}</p>
<h3>Chicago 17</h3>
<p class="plain"${own}>${inPrint(chicago(record), mixed)}</p>
<h3>BibTeX</h3>
<pre dir="ltr">${bibtex(record)}</pre>
<h3>RIS</h3>
<pre dir="ltr">${ris(record)}</pre>
<h3>CSL-JSON</h3>
<pre dir="ltr">${inElement(data)}</pre>
</details>
`;
}

function inPrint([first, italic, then, again, last]: Styled, mixed: boolean): Html {
  const text = mixed ? isolated : (part: string | undefined): Piece => part;
  if (italic === undefined) return html`${text(first)}`;
  if (again === undefined) return html`${text(first)}<i>${text(italic)}</i>${text(then)}`;
  return html`${text(first)}<i>${text(italic)}</i>${text(then)}<i>${text(again)}</i>${text(last)}`;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** A name or a title: the signs of the style around it are none of it. */
const run = /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^.,()“”A-Za-z]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?)/;

/**
 * The styles run from left to right, and so does an address. Arabic or Hebrew words in them stand for themselves: else
 * the year behind a name would be drawn into it, and be read before it.
 */
function isolated(text: string | undefined): Piece {
  return text?.split(run).map((part, index) => (index % 2 === 0 ? part : html`<bdi>${part}</bdi>`));
}

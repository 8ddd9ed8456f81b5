import { type Html, html, type Piece } from "../../../src/basics/html.ts";
import { licenceOf } from "../../../src/pages/licence.ts";
import type { Chrome } from "../../../src/pages/page.ts";

/** Whose texts are: a sentence, or a link where the rights are the address of a licence. */
export function rights(of: Pick<Chrome, "rights">): Piece {
  const licence = licenceOf(of);
  return licence === null ? of.rights : link(licence);
}

function link(licence: string): Html {
  return html`<a href="${licence}" rel="license">${licence}</a>`;
}

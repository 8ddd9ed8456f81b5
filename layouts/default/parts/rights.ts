import { type Html, html, type Piece } from "../../../src/basics/html.ts";
import { licenceOf } from "../../../src/pages/licence.ts";
import type { Chrome } from "../../../src/pages/page.ts";

/** Whose the texts are: a sentence, or a link where the archive's rights are the address of a licence. */
export function rights(chrome: Chrome): Piece {
  const licence = licenceOf(chrome);
  return licence === null ? chrome.rights : link(licence);
}

function link(licence: string): Html {
  return html`<a href="${licence}" rel="license">${licence}</a>`;
}

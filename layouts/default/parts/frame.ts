import { type Html, html, type Piece } from "../../../src/basics/html.ts";
import type { Frame } from "../../../src/languages/words.ts";

/** Words around a piece of markup: “By ”, a link, nothing. */
export function framed([before, after]: Frame, inner: Piece): Html {
  return html`${before}${inner}${after}`;
}

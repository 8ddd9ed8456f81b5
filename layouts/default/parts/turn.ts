import { type Html, html } from "../../../src/basics/html.ts";
import type { Place } from "../../../src/pages/list-views.ts";
import type { Context } from "../../layout.ts";
import { placeName } from "./cuts.ts";

/** The ways to the neighbouring parts of a list: the year, month or day before and after. */
export function turn(older: Place | null, newer: Place | null, context: Context): Html | null {
  if (older === null && newer === null) return null;
  const { words } = context.language;
  const side = (part: Place | null, word: string, rel: string): Html | null =>
    part &&
    html`<a class="${rel}" rel="${rel}" href="${context.link(part.path)}"><span class="way">${word}</span> ${placeName(part, context)}</a>`;
  return html`<nav class="turn" aria-label="${words.earlier}, ${words.later}">${side(older, words.earlier, "prev")}${side(newer, words.later, "next")}</nav>
`;
}

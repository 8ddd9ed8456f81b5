import { type Html, html } from "../../../src/basics/html.ts";
import type { Link } from "../../../src/pages/list-views.ts";
import type { Context } from "../../layout.ts";

/** The way down to a page: “2022 › February 2022 › 4 February 2022”. Nothing for a page at the top. */
export function trail(steps: readonly Link[], { link, language }: Context): Html | null {
  if (steps.length === 0) return null;
  return html`<nav class="trail" aria-label="${language.words.trail}"><ol>${steps.map(
    (step) => html`<li><a href="${link(step.path)}">${step.name}</a></li>`,
  )}</ol></nav>
`;
}

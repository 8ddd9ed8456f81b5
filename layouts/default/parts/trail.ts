import { type Html, html } from "../../../src/basics/html.ts";
import type { Context } from "../../layout.ts";

/** One step of a trail: what it is called and where it leads. */
export interface Step {
  readonly name: string;
  readonly href: string;
}

/** The way down to a page: “2022 › February 2022 › 4 February 2022”. Nothing for a page at the top. */
export function trail(steps: readonly Step[], { language }: Context): Html | null {
  if (steps.length === 0) return null;
  return html`<nav class="trail" aria-label="${language.words.trail}"><ol>${steps.map(
    (step) => html`<li><a href="${step.href}">${step.name}</a></li>`,
  )}</ol></nav>
`;
}

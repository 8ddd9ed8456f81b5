import { type Html, html } from "../../../src/basics/html.ts";
import { directionOf } from "../../../src/languages/direction.ts";
import type { Context } from "../../layout.ts";

const wellFormed = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;
const nothing = html``;

/** The language in which the page itself speaks: the archive's, if the interface has its words, or else English. */
export function pageTongue({ chrome, language }: Context): string {
  return wellFormed.test(chrome.language) && base(chrome.language) === base(language.tag)
    ? chrome.language
    : language.tag;
}

/**
 * The `lang` and `dir` of a story's own words, for the inside of a start tag; nothing where they are the page's.
 *
 * @param tag the story's language; null means the archive's
 */
export function tongue(tag: string | null, context: Context): Html {
  const own = tag ?? context.chrome.language;
  if (own === context.language.tag || !wellFormed.test(own) || own === pageTongue(context)) return nothing;
  return html` lang="${own}" dir="${directionOf(own)}"`;
}

function base(tag: string): string {
  return (tag.split("-", 1)[0] ?? "").toLowerCase();
}

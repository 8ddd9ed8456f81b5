import { type Html, html, type Piece } from "../../../src/basics/html.ts";
import { isAgency } from "../../../src/clippings/roles.ts";
import type { BylineWords, Frame } from "../../../src/languages/words.ts";
import type { Credit } from "../../../src/pages/list-views.ts";
import type { Context } from "../../layout.ts";
import { framed } from "./frame.ts";

/** Where a byline stands: on the story's own page, of which its people are the authors too, or in a list. */
type Place = "page" | "list";

/**
 * “By Ann Lee and Ben Ode. Photographs by Dora Ems”, each name with a link to its page. A role that is a title and
 * no work of its own (`Staff writer`) follows its name.
 */
export function byline(credits: readonly Credit[], place: Place, context: Context): Html | null {
  if (credits.length === 0) return null;
  const words = context.language.words.byline;
  const clauses: Html[] = [];
  for (let start = 0; start < credits.length; ) {
    const frame = work(credits[start]?.role ?? null, words);
    let end = start + 1;
    while (end < credits.length && work(credits[end]?.role ?? null, words) === frame) end += 1;
    const names = credits.slice(start, end).map((credit) => name(credit, frame === words.by, place, context));
    clauses.push(framed(frame, enumerated(names, words)));
    start = end;
  }
  return html`${clauses.map((clause, index) => (index === 0 ? clause : html`${words.stop}${clause}`))}`;
}

/** The names with commas, the last with “and”. */
function enumerated(names: readonly Html[], words: BylineWords): Piece {
  return names.map((each, index) => {
    if (index === 0) return each;
    return html`${index === names.length - 1 ? words.and : words.comma}${each}`;
  });
}

function work(role: string | null, words: BylineWords): Frame {
  if (role !== null && Object.hasOwn(words.roles, role)) return words.roles[role as keyof BylineWords["roles"]];
  return words.by;
}

/** Who did other work than writing it is no author to machines (h-card of the story's h-entry). */
function name(credit: Credit, wrote: boolean, place: Place, { link, language }: Context): Html {
  const { role } = credit;
  // That a name is nobody's is no title of hers.
  const isTitle = wrote && role !== null && !isAgency({ name: credit.name, role });
  const title = isTitle ? framed(language.words.byline.title, role) : null;
  return html`<a${wrote && html` class="p-author h-card"`} href="${link(credit.path)}"${place === "page" && html` rel="author"`}>${credit.name}</a>${title}`;
}

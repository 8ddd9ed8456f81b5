import type { Filed } from "../archive/archive.ts";
import { statusOf } from "../records/corrections.ts";
import type { Desk } from "./desk.ts";
import type { Teaser } from "./list-views.ts";
import { beyond, opening, shorten } from "./opening.ts";
import { saysTheSame } from "./says-the-same.ts";

/** How many characters of a story a list shows at most. */
const longest = 400;

/** A story as lists announce it. It depends on nothing but the story. */
export function teaser(filed: Filed, desk: Desk): Teaser {
  const { article, path } = filed;
  const derived = article.provenance.headline?.how === "derived";
  return {
    path,
    headline: article.headline,
    derived,
    blurb: blurb(article.headline, derived, opening(article)),
    date: { edtf: article.date, how: article.provenance.date?.how ?? null },
    section: desk.section(filed),
    credits: desk.credits(filed),
    publication: article.publication,
    language: desk.foreign(article.language),
    status: statusOf(article.corrections),
  };
}

function blurb(headline: string, derived: boolean, text: string | null): string | null {
  const more = text !== null && derived ? beyond(headline, text) : text;
  if (more === null || saysTheSame(more, headline)) return null;
  return shorten(more, longest);
}

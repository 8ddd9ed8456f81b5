import type { Article } from "../../records/article.ts";
import { articleTerms } from "../../records/terms/article-terms.ts";
import { termNumber } from "../../records/terms/pack-terms.ts";
import type { Kin } from "./akin.ts";

/** Terms that a story shares with another, as it writes them itself: `Sound tunnel`, `Northmark`. */
export function toldTerms(article: Article, terms: Kin["terms"]): string[] {
  const { all } = articleTerms(article);
  const places = new Map(all.map(({ form }, place) => [termNumber(form), place]));
  return terms.flatMap((tie) => {
    const [first, last] = [tie[0], tie.at(-1)].map((number) => all[places.get(number ?? -1) ?? -1]);
    if (first === undefined || last === undefined) return [];
    return [first.text.slice(first.start, last.end).replace(/\s+/gu, " ")];
  });
}

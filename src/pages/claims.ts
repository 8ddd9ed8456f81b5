import { webAddress } from "../basics/address.ts";
import { calendar, type Edtf } from "../basics/edtf.ts";
import { remembered } from "../basics/remembered.ts";
import { isAgency, isWriter } from "../clippings/roles.ts";
import type { Article, ProvenField } from "../records/article.ts";
import type { Claims } from "./views.ts";

/** What machines may be told of a story: only what its source says in so many words. */
export function claims(article: Article): Claims {
  const { headline, date, section, authors, publication, url, language, provenance } = article;
  const given = <Value>(field: ProvenField, value: Value): Value | null => {
    return provenance[field]?.how === "given" ? value : null;
  };
  const said = given("authors", authors) ?? [];
  const writers = said.filter(isWriter);
  const agencies = said.filter(isAgency).map(({ name }) => name);
  return {
    headline: given("headline", headline),
    datePublished: given("date", date === null || /[?~%]/.test(date) ? null : stated(date)),
    author: writers.map(({ name }) => name),
    ...(agencies.length > 0 && { agencies }),
    publisher: given("publication", publication),
    articleSection: given("section", section),
    inLanguage: given("language", language),
    isBasedOn: given("url", webAddress(url)),
  };
}

/** The year, month or day that a date states: `2022-02-XX` is `2022-02`, a bound is nothing. Many stories share one. */
const stated = remembered((date): string | null => {
  const { year, month, day } = calendar(date as Edtf) ?? {};
  return year === undefined ? null : [year, month, day].filter((part) => part !== undefined).join("-");
});

import type { Filed } from "../archive/archive.ts";
import { pagePath, webAddress } from "../basics/address.ts";
import { claims } from "./claims.ts";
import type { Desk } from "./desk.ts";
import type { PlannedPage } from "./page.ts";
import { prose } from "./prose.ts";
import { provenanceRows } from "./provenance.ts";
import { undatedPath } from "./undated.ts";
import type { ArticleView, Link } from "./views.ts";

/** A page a story. */
export function planArticles(desk: Desk): PlannedPage[] {
  return desk.archive.stories.map((filed) => {
    return { kind: "article", path: filed.path, view: () => articleView(filed, desk) };
  });
}

function articleView(filed: Filed, desk: Desk): ArticleView {
  const { article } = filed;
  const url = webAddress(article.url);
  return {
    headline: article.headline,
    derived: article.provenance.headline?.how === "derived",
    section: desk.section(filed),
    credits: desk.credits(filed),
    date: { edtf: article.date, how: article.provenance.date?.how ?? null },
    calendar: calendarLinks(filed, desk),
    publication: desk.publication(filed),
    dek: article.dek,
    blurbs: article.blurbs,
    body: article.body === null ? null : prose(article.body, url),
    truncated: article.truncated === true,
    url,
    language: desk.foreign(article.language),
    neighbours: desk.neighbours(filed),
    provenance: provenanceRows(article),
    source: { file: article.source.file, line: article.source.line ?? null },
    claims: claims(article),
  };
}

function calendarLinks(filed: Filed, desk: Desk): Link[] {
  const date = desk.when(filed);
  if (date === undefined) return [{ name: "undated", path: undatedPath }];
  const cuts = [date.year, date.month, date.day].filter((cut) => cut !== null);
  return cuts.map((cut) => ({ name: cut, path: pagePath(...cut.split("-")) }));
}

import type { Filed } from "../archive/archive.ts";
import { keyOfName } from "../archive/filed-key.ts";
import { pagePath, type SitePath, webAddress } from "../basics/address.ts";
import { statusOf } from "../records/corrections.ts";
import { recordDigest } from "../records/digests.ts";
import { akinKey, akinStories } from "./akin.ts";
import { cardPath } from "./card.ts";
import { storyChanged } from "./changed.ts";
import { citedRecord } from "./citing/record.ts";
import { claims } from "./claims.ts";
import type { Beside, Desk } from "./desk.ts";
import type { Link } from "./list-views.ts";
import { anniversaryPath } from "./on-this-day.ts";
import { opening } from "./opening.ts";
import type { PlannedOf, PlannedPage } from "./page.ts";
import { prose } from "./prose.ts";
import { provenanceRows } from "./provenance.ts";
import { undatedPath } from "./undated.ts";
import { updatedLater } from "./updated.ts";
import type { ArticleView, Neighbours } from "./views.ts";

/** A page a story. */
export function planArticles(desk: Desk): PlannedPage[] {
  return desk.archive.stories.map((filed) => new ArticlePage(filed, desk));
}

/** A class, since there are so many: functions of its own would take a page's memory thrice. */
class ArticlePage implements PlannedOf<"article"> {
  readonly kind = "article";
  readonly path: SitePath;
  readonly #filed: Filed;
  readonly #desk: Desk;

  constructor(filed: Filed, desk: Desk) {
    this.path = filed.path;
    this.#filed = filed;
    this.#desk = desk;
  }

  key(): string {
    return articleKey(this.#filed, this.#desk);
  }

  view(): ArticleView {
    return articleView(this.#filed, this.#desk);
  }

  changed(online: string): string | null {
    return storyChanged(this.#filed, online);
  }
}

/** A line each: the story, its neighbours by each author and in its section, its pictures, its links, those akin to it, its card. */
function articleKey(filed: Filed, desk: Desk): string {
  let text = `${filed.key} ${recordDigest(filed.article)}`;
  const beside = desk.beside(filed);
  for (const { shelf, older, newer } of beside) {
    const [before, after] = [older, newer].map((one) => (one === undefined ? "-" : keyOfName(one)));
    text += `\n${desk.label(shelf)}\n${before}\n${after}`;
  }
  const card = cardPath(filed, desk.archive);
  const links = desk.links.key(filed);
  return `${text}${desk.pictureKeys(filed)}${links}${akinKey(filed, beside, desk)}${card === null ? "" : `\n${card}`}`;
}

function neighbours(beside: readonly Beside[], desk: Desk): Neighbours[] {
  return beside.map(({ of, shelf: { name, path }, older, newer }) => ({
    of,
    shelf: { name, path },
    older: older === undefined ? null : desk.neighbour(older),
    newer: newer === undefined ? null : desk.neighbour(newer),
  }));
}

function articleView(filed: Filed, desk: Desk): ArticleView {
  const { article } = filed;
  const beside = desk.beside(filed);
  const url = webAddress(article.url);
  return {
    headline: article.headline,
    derived: article.provenance.headline?.how === "derived",
    section: desk.section(filed),
    credits: desk.credits(filed),
    date: { edtf: article.date, how: article.provenance.date?.how ?? null },
    updated: updatedLater(article),
    calendar: calendarLinks(filed),
    anniversary: filed.when?.day ? anniversaryPath(filed.when.day) : null,
    publication: desk.publication(filed),
    opening: opening(article),
    dek: article.dek,
    blurbs: article.blurbs,
    ...picturesAndBody(filed, url, desk),
    card: cardPath(filed, desk.archive),
    corrections: article.corrections ?? [],
    alsoPublished: article.alsoPublished?.map(linked) ?? [],
    versions: article.versions?.map(linked) ?? [],
    withheld: article.withheld === true,
    status: statusOf(article.corrections),
    truncated: article.truncated === true,
    tags: article.tags ?? [],
    url,
    archived: webAddress(article.archived ?? null),
    captured: article.captured ?? null,
    rights: article.rights ?? null,
    language: desk.foreign(article.language),
    neighbours: neighbours(beside, desk),
    akin: akinStories(filed, beside, desk),
    provenance: provenanceRows(article),
    source: { file: article.source.file, line: article.source.line ?? null },
    claims: claims(article),
    cited: citedRecord(article, url, desk.archive.settings.language),
  };
}

/** The body's pictures are known once it is printed. */
function picturesAndBody(filed: Filed, url: string | null, desk: Desk): Pick<ArticleView, "body" | "images" | "lead"> {
  const { body } = filed.article;
  const leadHome = body === null ? undefined : desk.links.leadHome(filed);
  // Most stories name no picture.
  if (filed.file === undefined)
    return { body: body === null ? null : prose(body, desk.words, url, { leadHome }), images: [], lead: null };
  const { images, printer } = desk.pictures(filed, url === null);
  const printed = body === null ? null : prose(body, desk.words, url, { print: printer.print, leadHome });
  return { body: printed, images, lead: [...images, ...printer.shown].find(({ shown }) => shown !== null) ?? null };
}

function linked<Place extends { readonly url: string | null }>(place: Place): Place {
  return { ...place, url: webAddress(place.url) };
}

function calendarLinks(filed: Filed): Link[] {
  const date = filed.when;
  if (date === null) return [{ name: "undated", path: undatedPath }];
  const cuts = [date.year, date.month, date.day].filter((cut) => cut !== null);
  return cuts.map((cut) => ({ name: cut, path: pagePath(...cut.split("-")) }));
}

import type { Filed } from "../../archive/archive.ts";
import { webAddress } from "../../basics/address.ts";
import { sortDay } from "../../basics/edtf.ts";
import { claims } from "../claims.ts";
import type { Desk } from "../desk.ts";
import { opening } from "../opening.ts";
import { type Entry, never } from "./model.ts";
import { urn } from "./urn.ts";

/** A story as every feed announces it. It depends on the story and the archive's settings alone. */
export function entry(filed: Filed, desk: Desk): Entry {
  const { article, path } = filed;
  const published = claims(article).datePublished;
  return {
    id: urn("story", desk.archive.settings.address ?? "", article.id),
    title: article.headline,
    updated: dayOf(filed) || never,
    published: published?.length === 10 ? published : null,
    authors: article.authors.length > 0 ? article.authors.map(({ name }) => name) : paper(filed),
    summary: opening(article),
    section: article.section,
    tags: (article.tags ?? []).filter((tag) => tag !== article.section),
    rights: article.rights ?? null,
    language: desk.foreign(article.language),
    link: { path, place: null },
    via: webAddress(article.url),
    picture: desk.firstPicture(filed)?.plain ?? null,
  };
}

/** The paper, to sign what nobody else does. */
export function paper({ article }: Filed): string[] {
  return article.publication === null ? [] : [article.publication];
}

/** The first day that a story's date may mean, or the bound of an undated one; empty when not even that is known. */
export function dayOf(filed: Filed): string {
  return filed.when?.first ?? sortDay(filed.article.date);
}

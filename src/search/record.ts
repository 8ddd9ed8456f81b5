import type { Filed } from "../archive/archive.ts";
import type { SitePath } from "../basics/address.ts";
import { calendar, type Edtf, isDated, sortDay } from "../basics/edtf.ts";
import { samenessKey } from "../basics/sameness.ts";
import type { Language } from "../languages/language.ts";
import { plainText } from "../pages/prose.ts";

/** A story as search knows it: plain data, all that its shard's bytes depend on. */
export interface SearchRecord {
  readonly path: SitePath;
  readonly headline: string;
  readonly date: Edtf | null;
  /** The date in the interface's words: `on or before 4 February 2022`. Empty when nothing is known. */
  readonly shown: string;
  /** As printed, and the shelf's slug. */
  readonly section: string | null;
  readonly sectionSlug: string | null;
  readonly authors: readonly string[];
  readonly authorSlugs: readonly string[];
  readonly publication: string | null;
  readonly publicationSlug: string | null;
  /** `2022`, or `undated`. */
  readonly year: string;
  /** The day by which it is put in order, as `sortDay` gives it; empty when nothing is known. */
  readonly day: string;
  /** False for a bound: such stories stand below those that are known to be of that day. */
  readonly dated: boolean;
  /** Two or three letters, `und` when the record's tag is none: one index holds one language. */
  readonly language: string;
  /** The record's own tag, when it is not the archive's: for `lang` in a result. */
  readonly tag: string | null;
  /** Dek, blurbs and body as plain text; the headline where there is nothing else. Never empty. */
  readonly text: string;
}

/**
 * What search keeps of a story.
 *
 * @param archiveLanguage stands in where the record names no language; BCP 47
 * @param interfaceLanguage says the dates
 */
export function searchRecord(filed: Filed, archiveLanguage: string, interfaceLanguage: Language): SearchRecord {
  const { article } = filed;
  const tag = article.language ?? archiveLanguage;
  return {
    path: filed.path,
    headline: article.headline,
    date: article.date,
    shown: article.date === null ? "" : interfaceLanguage.date(article.date),
    section: article.section,
    sectionSlug: filed.section,
    authors: article.authors.map((author) => author.name),
    authorSlugs: [...new Set(filed.authors)],
    publication: article.publication,
    publicationSlug: filed.publication,
    year: calendar(article.date)?.year ?? "undated",
    day: sortDay(article.date),
    dated: isDated(article.date),
    language: primaryLanguage(tag),
    tag: tag === archiveLanguage ? null : tag,
    text: textOf(filed),
  };
}

/** A body often begins with the very lines that the list page printed as blurbs: each is searched once. */
function textOf({ article }: Filed): string {
  const body = article.body === null ? "" : plainText(article.body);
  const short = [...new Set([article.dek ?? "", ...article.blurbs])];
  const bodyKey = short.length === 0 || body === "" ? "" : samenessKey(body);
  const parts = [...short.filter((part) => !bodyKey.includes(samenessKey(part))), body];
  // The dot shows in an excerpt where one part ends and the next begins.
  const text = parts.filter((part) => part.trim() !== "").join(" · ");
  return text === "" ? article.headline : text;
}

/** Content writes what it likes under `language`; only a language's own letters may name a folder. */
export function primaryLanguage(tag: string): string {
  const primary = /^[a-z]{2,3}(?=-|_|$)/.exec(tag.toLowerCase())?.[0];
  return primary ?? "und";
}

import type { Filed } from "../../archive/archive.ts";
import { samenessKey } from "../../basics/sameness.ts";
import type { Language } from "../../languages/language.ts";
import { plainText } from "../../pages/prose.ts";
import { statusOf } from "../../records/corrections.ts";
import type { StoryText } from "../browser/index/open-shard.ts";

/** How the archive and its interface speak. */
export interface Tongue {
  /** BCP 47: stands in where a record names no language. */
  readonly archive: string;
  /** Says the dates. */
  readonly interface: Language;
}

/** What search keeps of a story: all that its words are taken from, and what a result shows. */
export function storyText({ article, path }: Filed, tongue: Tongue): StoryText {
  const language = article.language ?? tongue.archive;
  const { corrections = [], tags } = article;
  const status = statusOf(corrections);
  const body = article.body === null ? "" : plainText(article.body);
  return {
    card: {
      path,
      headline: article.headline,
      date: article.date,
      shown: article.date === null ? "" : tongue.interface.date(article.date),
      section: article.section,
      authors: article.authors.map((author) => author.name),
      publication: article.publication,
      language: language === tongue.archive ? null : language,
      ...(status !== null && { status }),
    },
    dek: dekOf([article.dek ?? "", ...article.blurbs], body),
    body,
    ...(tags !== undefined && { tags }),
    ...(corrections.length > 0 && { corrections: corrections.map(({ text }) => text) }),
  };
}

/** A body often begins with the very lines that the list page printed as blurbs: each is searched once. */
function dekOf(parts: readonly string[], body: string): string[] {
  const short = [...new Set(parts)].filter((part) => part.trim() !== "");
  const key = short.length === 0 || body === "" ? "" : samenessKey(body);
  return short.filter((part) => !key.includes(samenessKey(part)));
}

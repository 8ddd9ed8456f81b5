import type { Article } from "./article.ts";
import { digestsOf, noteDigests, ofSummary } from "./digests.ts";
import { KeptArticle } from "./kept/kept-article.ts";
import { KeptSummary } from "./kept/kept-summary.ts";
import type { Show } from "./show.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { withoutWords } from "./without-words.ts";

/**
 * A story as it may be published. `shown` alone makes one, and everything behind the archive takes nothing else: what
 * is kept back can stand on no page, in no feed and in no index, since it is not there.
 */
export type ShownArticle = Summary & { readonly __brand: "shown" };

/**
 * The story, or its summary where no more may be published; of one that was withdrawn, that it was. A story that holds no more than that is the very same.
 *
 * @param archive what holds for stories that say nothing of it
 */
export function shown(article: Article, archive: Show): ShownArticle {
  return part(article, archive) as ShownArticle;
}

function part(article: Article, archive: Show): Summary {
  if (article.withdrawn !== undefined) return withoutWords(article, article.withdrawn);
  if ((article.show ?? archive) === "full") return article;
  if (article instanceof KeptArticle) return article.isSummary ? article : article.as(KeptSummary);
  if (article.body === null && article.extra === undefined && article.images === undefined) return article;
  const summary = summaryOf(article);
  const { record, words, length } = digestsOf(article);
  const shorter = length - (article.body?.length ?? 0);
  noteDigests(summary, { record: ofSummary(record), words: ofSummary(words), length: shorter });
  return summary;
}

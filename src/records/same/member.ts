import { slug } from "../../basics/slug.ts";
import type { Article } from "../article.ts";
import { hostOfAddress } from "./canonical.ts";
import { comparedText } from "./marks.ts";
import { spanOf } from "./spans.ts";
import { comparedWords } from "./words.ts";

/** One of the stories that are made one. */
export interface Member {
  readonly article: Article;
  /** Whether it is a Markdown record, which a person may have corrected. */
  readonly isRecord: boolean;
  /** What a person said of it: that it is the latest version, or an earlier one. */
  readonly said: "latest" | "earlier" | null;
}

/** The same with what it is chosen by. */
interface Weighed extends Member {
  readonly words: number;
  /** The last day on which it is known to have been changed. */
  readonly day: number;
}

/**
 * The member in whose words the story stands, then the others: a record that somebody may have corrected before what was
 * only read, else the fuller text; of one paper’s versions the latest. The order in which they came does not matter.
 */
export function inRank(members: readonly Member[]): readonly [Member, ...Member[]] {
  const weighed = members.map(weigh);
  weighed.sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      Number(b.isRecord) - Number(a.isRecord) ||
      Number(b.article.body !== null) - Number(a.article.body !== null) ||
      b.words - a.words ||
      b.day - a.day ||
      (a.article.id < b.article.id ? -1 : 1),
  );
  const [fullest] = weighed as [Weighed];
  const latest = weighed
    .filter((one) => one.isRecord === fullest.isRecord && one.said === fullest.said)
    .filter(({ article, words }) => !isElsewhere(article, fullest.article) && 2 * words >= fullest.words)
    .reduce((best, one) => (one.day > best.day ? one : best), fullest);
  return [latest, ...weighed.filter((one) => one !== latest)];
}

function placeOf({ said }: Member): number {
  return said === "latest" ? 0 : said === null ? 1 : 2;
}

function weigh(member: Member): Weighed {
  const { article } = member;
  return {
    ...member,
    words: comparedWords(comparedText(article)).length,
    day: changedDay(article),
  };
}

/** When it was last changed, as far as it says so; else when it was published. */
export function changedDay(article: Article): number {
  const { updated } = article as Article & { readonly updated?: Article["date"] };
  const { first, last } = spanOf(updated ?? article.date);
  return first === last ? first : Number.NEGATIVE_INFINITY;
}

/**
 * Whether two stories are known to stand in two papers: by the papers’ names, or by their sites where a name is missing.
 * Where neither can be held against the other, nobody knows.
 */
export function isElsewhere(one: Article, other: Article): boolean {
  if (one.publication !== null && other.publication !== null) return slug(one.publication) !== slug(other.publication);
  const [host, its] = [hostOfAddress(one.url), hostOfAddress(other.url)];
  return host !== undefined && its !== undefined && host !== its;
}

import { byCodePoint } from "../basics/code-points.ts";
import { calendar, sortDay } from "../basics/edtf.ts";
import type { Article } from "../records/article.ts";

/**
 * Newest first: by the last day that the date may mean, dated stories before those with a bound of that day, those
 * of which nothing is known at the end. Stories of one day stand as their source lists them, sources by name; a story
 * that is added moves no other against its neighbours.
 */
export function inOrder(articles: readonly Article[]): Article[] {
  const keyed = articles.map((article) => ({ article, day: sortDay(article.date), vague: vagueness(article) }));
  keyed.sort((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? 1 : -1;
    if (a.vague !== b.vague) return a.vague - b.vague;
    const [one, two] = [a.article, b.article];
    return (
      byCodePoint(one.source.file, two.source.file) ||
      (one.source.line ?? 0) - (two.source.line ?? 0) ||
      byCodePoint(one.id, two.id)
    );
  });
  return keyed.map(({ article }) => article);
}

/** 0 for a day, 1 for a month or a year, 2 for a bound, a set or nothing. */
function vagueness({ date }: Article): number {
  const known = calendar(date);
  if (known === undefined) return 2;
  return known.day === undefined ? 1 : 0;
}

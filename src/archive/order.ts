import { byCodePoint } from "../basics/code-points.ts";
import { calendar, type Edtf, sortDay } from "../basics/edtf.ts";
import type { Article } from "../records/article.ts";
import { KeptArticle } from "../records/kept/kept-article.ts";

/** The stories of one day, all as well known. */
interface Row<Story> {
  readonly day: string;
  readonly vague: number;
  readonly articles: Story[];
}

/**
 * Newest first: by the last day that the date may mean, dated stories before those with a bound of that day, those
 * of which nothing is known at the end. Stories of one day stand as their source lists them, sources by name; a story
 * that is added moves no other against its neighbours.
 */
export function inOrder<Story extends Article>(articles: readonly Story[]): Story[] {
  const rows = new Map<string, Row<Story>>();
  const byDate = new Map<Edtf | null, Row<Story>>();
  for (const article of articles) {
    const { date } = article;
    let row = byDate.get(date);
    if (row === undefined) {
      row = rowOf(rows, date);
      byDate.set(date, row);
    }
    row.articles.push(article);
  }
  const sorted = [...rows.values()].sort((a, b) => (a.day === b.day ? a.vague - b.vague : a.day < b.day ? 1 : -1));
  return sorted.flatMap(({ articles: own }) => bySource(own));
}

/** Several dates may share a row: `2022-02-04` and `2022-02-04?`. */
function rowOf<Story>(rows: Map<string, Row<Story>>, date: Edtf | null): Row<Story> {
  const day = sortDay(date);
  const vague = vagueness(date);
  const key = `${day} ${vague}`;
  const row = rows.get(key) ?? { day, vague, articles: [] };
  rows.set(key, row);
  return row;
}

/** They came in the order of the files, so that there is mostly nothing to do. */
function bySource<Story extends Article>(articles: readonly Story[]): readonly Story[] {
  if (articles.every((article, index) => index === 0 || isBehind(article, articles[index - 1]))) return articles;
  const keyed = articles.map((article) => ({ article, file: article.source.file, line: article.source.line ?? 0 }));
  keyed.sort((a, b) => {
    return a.file === b.file ? a.line - b.line || byCodePoint(a.article.id, b.article.id) : byCodePoint(a.file, b.file);
  });
  return keyed.map(({ article }) => article);
}

function isBehind(article: Article, other: Article | undefined): boolean {
  return article instanceof KeptArticle && other instanceof KeptArticle && article.follows(other);
}

/** 0 for a day, 1 for a month or a year, 2 for a bound, a set or nothing. */
function vagueness(date: Edtf | null): number {
  const known = calendar(date);
  if (known === undefined) return 2;
  return known.day === undefined ? 1 : 0;
}

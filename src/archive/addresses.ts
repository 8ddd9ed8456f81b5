import type { SitePath } from "../basics/address.ts";
import type { Problem } from "../basics/problem.ts";
import { addressSlug, idSuffix } from "../records/address-slug.ts";
import type { Article, ArticleId } from "../records/article.ts";
import { storyPath } from "../records/story-path.ts";

/** Where stories stand that do not stand at their own address, and the problems of slugs that could not stay. */
export interface Addresses {
  readonly paths: ReadonlyMap<Article, SitePath>;
  readonly problems: readonly Problem[];
}

/**
 * Gives every story its own address. Only a slug that a person wrote can collide: with the calendar's own pages when
 * it is a number, or with another's; then the later story by path is told apart by its own suffix.
 *
 * @param files where each story stands, for the problems
 */
export function settleAddresses(articles: readonly Article[], files: ReadonlyMap<ArticleId, string>): Addresses {
  const paths = new Map<Article, SitePath>();
  const owners = new Map<string, Article>();
  const problems: Problem[] = [];
  for (const article of articles) {
    if (article.slug === undefined) claim(owners, paths, article, storyPath(article));
  }
  for (const article of articles) {
    if (article.slug === undefined) continue;
    const path = storyPath(article);
    const other = owners.get(path);
    const number = /^\d{1,4}$/.test(article.slug);
    if (other === undefined && !number) {
      claim(owners, paths, article, path);
      continue;
    }
    const apart = `${article.slug}-${idSuffix(article.id)}`;
    claim(owners, paths, article, storyPath(article, apart));
    const file = files.get(article.id) ?? article.source.file;
    problems.push(changed(file, article.slug, apart, other && (files.get(other.id) ?? other.source.file)));
  }
  return { paths, problems };
}

/** Two automatic addresses are one only if five characters of two digests are: then the whole id tells them apart. */
function claim(owners: Map<string, Article>, paths: Map<Article, SitePath>, article: Article, path: SitePath): void {
  const free = owners.has(path) ? storyPath(article, `${addressSlug(article)}-${article.id}`) : path;
  owners.set(free, article);
  if (free !== storyPath(article)) paths.set(article, free);
}

function changed(file: string, slug: string, apart: string, other: string | undefined): Problem {
  const why = other === undefined ? "It would be taken for a part of the calendar." : `${other} has it too.`;
  const note = `${why} The story's address ends in “${apart}” instead; write another \`slug:\`.`;
  return { file, line: 1, rule: "slug-taken", found: slug, note, severity: "warning" };
}

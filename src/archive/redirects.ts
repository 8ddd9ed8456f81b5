import type { SitePath } from "../basics/address.ts";
import type { Problem } from "../basics/problem.ts";
import type { Article, ArticleId } from "../records/article.ts";
import type { Replacement } from "../records/content.ts";
import { storyPath } from "../records/story-path.ts";
import type { Redirect } from "./archive.ts";
import { TakenPaths } from "./taken-paths.ts";

export interface Redirects {
  readonly redirects: readonly Redirect[];
  readonly problems: readonly Problem[];
}

/**
 * The addresses that lead to where a story stands now: its `aliases:`, and the address that a story of an article file
 * had before a record took its place. An address at which something else stands is no alias, and is reported.
 *
 * @param paths where stories stand that do not stand at their own address
 * @param files the file of each story, for the problems
 */
export function settleRedirects(
  articles: readonly Article[],
  replaced: readonly Replacement[],
  paths: ReadonlyMap<Article, SitePath>,
  files: ReadonlyMap<ArticleId, string>,
): Redirects {
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  if (replaced.length === 0 && !articles.some(({ aliases }) => aliases !== undefined)) return { redirects, problems };
  const taken = new TakenPaths(articles.map((article) => paths.get(article) ?? storyPath(article)));
  for (const article of articles) {
    const to = paths.get(article) ?? storyPath(article);
    for (const alias of article.aliases ?? []) {
      const from = alias as SitePath;
      if (taken.claim(from)) redirects.push({ from, to });
      else problems.push(aliasTaken(files.get(article.id) ?? article.source.file, alias));
    }
  }
  for (const { story, record } of replaced) {
    const to = paths.get(record) ?? storyPath(record);
    const from = storyPath(story);
    if (from !== to && taken.claim(from)) redirects.push({ from, to });
  }
  return { redirects, problems };
}

function aliasTaken(file: string, alias: string): Problem {
  const note = "Something else stands at this address or leads on from it. Take the alias out of the record.";
  return { file, line: 1, rule: "alias-taken", found: alias, note, severity: "warning" };
}

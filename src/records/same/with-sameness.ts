import type { Article, ArticleId } from "../article.ts";
import type { Content, UnsureStories } from "../content.ts";
import type { Merge, Sameness } from "./settle-same.ts";

type Part = Pick<Content, "articles" | "files" | "replaced">;

/** What the merges leave of a content folder: each story once, the others’ ids and addresses leading to it. */
export function withMerges<Own extends Part>(
  content: Own,
  merges: readonly Merge[],
): Own & { readonly joined: ReadonlyMap<ArticleId, ArticleId> } {
  const joined = new Map<ArticleId, ArticleId>();
  if (merges.length === 0) return { ...content, joined };
  const articles: (Article | undefined)[] = [...content.articles];
  const files = new Map(content.files);
  const standing = new Map<Article, Article>();
  for (const { stories, article } of merges) {
    for (const [index, story] of stories.entries()) {
      const old = content.articles[story] as Article;
      articles[story] = index === 0 ? article : undefined;
      standing.set(old, article);
      if (index === 0) continue;
      joined.set(old.id, article.id);
      files.delete(old.id);
    }
  }
  return {
    ...content,
    articles: articles.filter((article) => article !== undefined),
    files,
    replaced: content.replaced.map(({ story, record }) => ({ story, record: standing.get(record) ?? record })),
    joined,
  };
}

/** The same, with what is left to a person to decide, and what is wrong with what was decided. */
export function withSameness<Own extends Part & Pick<Content, "problems">>(
  content: Own,
  { merges, unsure, apart, problems }: Sameness,
): Own & Required<Pick<Content, "joined" | "unsure" | "apart">> {
  const { articles } = content;
  const merged = withMerges(content, merges);
  const now = new Map(merges.flatMap(({ stories, article }) => stories.map((story) => [story, article] as const)));
  const story = (at: number): Article => now.get(at) ?? (articles[at] as Article);
  const pairs = unsure.map(({ stories: [one, other], verdict: { rule, shared } }): UnsureStories => {
    return { stories: [story(one), story(other)], rule: rule ?? "", shared };
  });
  const told = apart.map((stories) => [...new Set(stories.map((at) => story(at).id))]);
  return { ...merged, unsure: pairs, apart: told, problems: [...content.problems, ...problems] };
}

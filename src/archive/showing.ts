import type { Article, ArticleId } from "../records/article.ts";
import type { Content, Replacement, SourceRow } from "../records/content.ts";
import type { Settings } from "../records/settings.ts";
import { unsaidShow } from "../records/show.ts";
import { type ShownArticle, shown } from "../records/shown.ts";

/** What of a content folder may be published. */
export interface Showing {
  readonly articles: readonly ShownArticle[];
  /** Those of them that were withdrawn, and of which nothing is left but that. */
  readonly withdrawn: readonly ShownArticle[];
  readonly replaced: readonly Replacement[];
  readonly sources: readonly SourceRow[];
  /** Stories whose text is kept back though nobody has said that it should be. */
  readonly unsaid: number;
}

type Showable = Pick<Content, "articles" | "replaced" | "sources"> & {
  readonly settings: Pick<Settings, "show">;
  readonly files: ReadonlyMap<ArticleId, string>;
};

/** Keeps back what may not be published, before anything is arranged. */
export function showing({ articles, replaced, sources, settings, files }: Showable): Showing {
  const archive = settings.show ?? unsaidShow;
  const list: ShownArticle[] = [];
  const withdrawn: ShownArticle[] = [];
  const summaries = new Map<Article, ShownArticle>();
  const hushed = new Set<string>();
  const isRead = sources.every(({ leftovers }) => leftovers.length === 0);
  let unsaid = 0;
  for (const article of articles) {
    const story = shown(article, archive);
    list.push(story);
    if (story === article) continue;
    if (story.withdrawn !== undefined) withdrawn.push(story);
    if (replaced.length > 0) summaries.set(article, story);
    if (!isRead) hushed.add(files.get(article.id) ?? article.source.file);
    if (settings.show === null && story.withheld && article.show === undefined) unsaid += 1;
  }
  const told = withdrawn.length === 0 ? sources : withoutFilesOf(withdrawn, sources, files);
  return {
    articles: list,
    withdrawn,
    replaced: replaced.map(({ story, record }) => ({ story, record: summaries.get(record) ?? record })),
    sources: isRead ? told : told.map((row) => (archive === "full" && !hushed.has(row.file) ? row : hush(row))),
    unsaid,
  };
}

/** A file that holds nothing but what was withdrawn is not told of: its name may have words of a headline. */
function withoutFilesOf(
  withdrawn: readonly ShownArticle[],
  sources: readonly SourceRow[],
  files: Showable["files"],
): readonly SourceRow[] {
  const counts = new Map<string, number>();
  for (const { id, source } of withdrawn) {
    const file = files.get(id) ?? source.file;
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return sources.filter(({ file, articles }) => articles === 0 || counts.get(file) !== articles);
}

/** Lines that nobody could read may be those of a text: then their numbers alone are told. */
function hush(row: SourceRow): SourceRow {
  return { ...row, leftovers: row.leftovers.map(({ line }) => ({ line, text: "" })) };
}

const english = new Intl.NumberFormat("en");

/** What a build says of them. @param file where the archive could say it: `content/archive.yaml` */
export function noticeOfUnsaid(unsaid: number, file: string): string {
  const [stories, them] =
    unsaid === 1 ? ["1 story has a whole text", "it"] : [`${english.format(unsaid)} stories have a whole text`, "them"];
  return `${stories} that is not shown. Write \`show: full\` in ${file} if you may publish ${them}, or \`show: summary\` to say that you mean it.`;
}

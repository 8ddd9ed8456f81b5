import type { Problem } from "../basics/problem.ts";
import type { Article, ArticleId } from "../records/article.ts";
import type { Content } from "../records/content.ts";
import { wordsDigest } from "../records/digests.ts";
import { storyPath } from "../records/story-path.ts";
import { settleAddresses } from "./addresses.ts";
import type { Archive, Filed, Shelf } from "./archive.ts";
import { inOrder } from "./order.ts";
import { settleRedirects } from "./redirects.ts";
import { Labeller, shelve } from "./shelves.ts";
import { type When, when } from "./when.ts";

/** An archive, and what was wrong with the addresses that its records ask for. */
export interface Arranged {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
}

/** What of a content folder is needed here; without `files`, problems name the place where a story was read first. */
type Arrangeable = Pick<Content, "settings" | "articles" | "replaced" | "sources"> & Partial<Pick<Content, "files">>;

/** Puts what was read in order and gives every story its place. Pure; the work grows with the stories, no faster. */
export function arrange(content: Arrangeable): Arranged {
  const { settings, articles, files = new Map<ArticleId, string>(), replaced, sources } = content;
  const { paths, problems: ofSlugs } = settleAddresses(articles, files);
  const { redirects, problems: ofAliases } = settleRedirects(articles, replaced, paths, files);
  const label = new Labeller();
  const dates = new Map<string | null, When | null>();
  const whenOf = (date: Article["date"]): When | null => {
    const known = dates.get(date);
    if (known !== undefined) return known;
    const found = when(date) ?? null;
    dates.set(date, found);
    return found;
  };
  const known = new Map<Article["authors"], readonly string[]>();
  const slugsOf = (authors: Article["authors"]): readonly string[] => {
    const slugs = known.get(authors) ?? [...new Set(label.byline(authors).map(({ slug }) => slug))];
    known.set(authors, slugs);
    return slugs;
  };
  const stories = inOrder(articles).map((article, place): Filed => {
    const own = storyPath(article);
    const path = paths.get(article) ?? own;
    const words = wordsDigest(article);
    return {
      article,
      path,
      place,
      when: whenOf(article.date),
      // The address follows from the words, but where another story has taken it.
      key: path === own ? words : `${words} ${path}`,
      authors: slugsOf(article.authors),
      section: article.section === null ? null : label.of(article.section).slug,
      publication: article.publication === null ? null : label.of(article.publication).slug,
    };
  });
  const authors = shelve(stories, "authors", ({ article }) => label.byline(article.authors));
  const sections = shelve(stories, "sections", ({ article }) => label.alone(article.section));
  const publications = shelve(stories, "publications", ({ article }) => label.alone(article.publication));
  const title = settings.title === "" ? defaultTitle(authors, publications) : settings.title;
  return {
    archive: { settings: { ...settings, title }, stories, authors, sections, publications, redirects, sources },
    problems: [...ofSlugs, ...ofAliases],
  };
}

/** A name for an archive that nobody has named: its only author and paper, else only that it is one. */
function defaultTitle(authors: readonly Shelf[], publications: readonly Shelf[]): string {
  const author = authors.length === 1 ? authors[0]?.name : undefined;
  const publication = publications.length === 1 ? publications[0]?.name : undefined;
  if (author !== undefined && publication !== undefined) return `${author} in ${publication}`;
  return author ?? publication ?? "News archive";
}

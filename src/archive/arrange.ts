import type { SitePath } from "../basics/address.ts";
import type { Problem } from "../basics/problem.ts";
import type { Article, ArticleId } from "../records/article.ts";
import type { Content } from "../records/content.ts";
import { oldAddressesOf } from "../records/old-addresses.ts";
import type { Person } from "../records/person.ts";
import { mentionsOf } from "../records/picture-mentions.ts";
import { storyPath } from "../records/story-path.ts";
import { settleAddresses } from "./addresses.ts";
import type { Archive, Filed, Shelf, Withdrawn } from "./archive.ts";
import { filedKey } from "./filed-key.ts";
import { inOrder } from "./order.ts";
import { People } from "./people.ts";
import { settleRedirects } from "./redirects.ts";
import { type Label, Labeller, shelve } from "./shelves.ts";
import { noticeOfUnsaid, showing } from "./showing.ts";
import { type When, when } from "./when.ts";

/** An archive, what was wrong with the addresses that its records ask for, and what was taken for granted. */
export interface Arranged {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

/** What of a content folder is needed here; without `files`, problems name the place where a story was read first. */
type Arrangeable = Pick<Content, "settings" | "articles" | "replaced" | "sources"> &
  Partial<Pick<Content, "files" | "people" | "settingsFile" | "album" | "letters" | "joined" | "apart">>;

/** Puts what was read in order and gives every story its place. Pure; the work grows with the stories, no faster. */
export function arrange(content: Arrangeable): Arranged {
  const { settings, settingsFile = "archive.yaml", files = new Map<ArticleId, string>() } = content;
  const { articles: all, withdrawn, replaced, sources, unsaid } = showing({ ...content, files });
  // What was withdrawn keeps its address, and nothing else.
  const { paths, problems: ofSlugs } = settleAddresses(all, files);
  const { redirects, problems: ofAliases } = settleRedirects(all, replaced, paths, files);
  const articles = withdrawn.length === 0 ? all : all.filter((article) => article.withdrawn === undefined);
  const label = new Labeller();
  const dates = new Map<string | null, When | null>();
  const whenOf = (date: Article["date"]): When | null => {
    const known = dates.get(date);
    if (known !== undefined) return known;
    const found = when(date) ?? null;
    dates.set(date, found);
    return found;
  };
  const people =
    content.people === undefined || content.people.length === 0
      ? undefined
      : new People(withJoined(content.people, content.joined), articles, label, {
          standing: (article) => ({
            article,
            path: paths.get(article) ?? storyPath(article),
            when: whenOf(article.date),
          }),
          files,
          address: settings.address,
        });
  const labelsOf = (article: Article): readonly Label[] => people?.labels(article) ?? label.byline(article.authors);
  const known = new Map<readonly Label[], readonly string[]>();
  const slugsOf = (labels: readonly Label[]): readonly string[] => {
    const slugs = known.get(labels) ?? [...new Set(labels.map(({ slug }) => slug))];
    known.set(labels, slugs);
    return slugs;
  };
  const stories = inOrder(articles).map((article, place): Filed => {
    const own = storyPath(article);
    const path = paths.get(article) ?? own;
    const labels = labelsOf(article);
    const credits = people === undefined ? undefined : creditsOf(labels, label.byline(article.authors));
    return {
      article,
      path,
      place,
      when: whenOf(article.date),
      key: filedKey(article, own, path, credits),
      authors: slugsOf(labels),
      credits,
      section: article.section === null ? null : label.of(article.section).slug,
      publication: article.publication === null ? null : label.of(article.publication).slug,
      file: mentionsOf(article).length === 0 ? undefined : (files.get(article.id) ?? article.source.file),
    };
  });
  const shelves = shelve(stories, "authors", ({ article }) => labelsOf(article));
  const authors = people === undefined ? shelves : shelves.map((shelf) => ofPerson(shelf, people));
  const ofPeople = people?.problems(new Set(authors.map(({ slug }) => slug))) ?? [];
  const sections = shelve(stories, "sections", ({ article }) => label.alone(article.section));
  const publications = shelve(stories, "publications", ({ article }) => label.alone(article.publication));
  const title = settings.title === "" ? defaultTitle(authors, publications) : settings.title;
  return {
    archive: {
      ...{ settings: { ...settings, title }, stories, authors, sections, publications, redirects, sources },
      ...(withdrawn.length === 0 ? {} : { withdrawn: withdrawn.map((story) => gone(story, paths)) }),
      album: content.album,
      letters: content.letters,
      apart: content.apart,
    },
    problems: [...ofSlugs, ...ofAliases, ...ofPeople],
    notices: unsaid === 0 ? [] : [noticeOfUnsaid(unsaid, settingsFile)],
  };
}

function gone(story: Article, paths: ReadonlyMap<Article, SitePath>): Withdrawn {
  const { date = null, reason = null } = story.withdrawn ?? {};
  const path = paths.get(story) ?? storyPath(story);
  return { path, date, reason, source: story.source, addresses: oldAddressesOf(story) };
}

/** A story that is one with another now is hers if the other is named. */
function withJoined(people: readonly Person[], joined: Content["joined"]): readonly Person[] {
  if (joined === undefined || joined.size === 0) return people;
  return people.map((person) => {
    if (person.hers === null || !person.hers.stories.some((story) => joined.has(story as ArticleId))) return person;
    const stories = person.hers.stories.map((story) => joined.get(story as ArticleId) ?? story);
    return { ...person, hers: { ...person.hers, stories: [...new Set(stories)] } };
  });
}

/** The byline's shelves by slug, where they are not those of its spellings. */
function creditsOf(labels: readonly Label[], plain: readonly Label[]): readonly string[] | undefined {
  if (labels === plain || labels.every(({ slug }, index) => slug === plain[index]?.slug)) return undefined;
  return labels.map(({ slug }) => slug);
}

function ofPerson(shelf: Shelf, people: People): Shelf {
  const person = people.on(shelf.slug);
  return person === undefined ? shelf : { ...shelf, person };
}

/** A name for an archive that nobody has named: its only author and paper, else only that it is one. */
function defaultTitle(authors: readonly Shelf[], publications: readonly Shelf[]): string {
  const author = authors.length === 1 ? authors[0]?.name : undefined;
  const publication = publications.length === 1 ? publications[0]?.name : undefined;
  if (author !== undefined && publication !== undefined) return `${author} in ${publication}`;
  return author ?? publication ?? "News archive";
}

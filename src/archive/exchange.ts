import type { Article } from "../records/article.ts";
import { recordDigest } from "../records/digests.ts";
import { mentionsOf } from "../records/picture-mentions.ts";
import { unsaidShow } from "../records/show.ts";
import { shown } from "../records/shown.ts";
import { storyPath } from "../records/story-path.ts";
import type { Archive, Filed, Shelf } from "./archive.ts";
import { filedKey } from "./filed-key.ts";

/**
 * The archive with one story in another's place, where nothing that `arrange` goes by has changed: a corrected text.
 * What `arrange` would give, in a hundredth of its time.
 *
 * @param old as it was read, and so the other
 * @returns undefined where it takes `arrange` to know
 */
export function exchange(archive: Archive, old: Article, read: Article): Archive | undefined {
  const show = archive.settings.show ?? unsaidShow;
  const isKeptBack = shown(old, show) !== old;
  const place = archive.stories.findIndex(({ article }) => (isKeptBack ? article.id === old.id : article === old));
  const article = shown(read, show);
  const standsAlone =
    place < 0 || recordDigest(archive.stories[place]?.article ?? old) === recordDigest(shown(old, show));
  const before = archive.stories[place];
  // Of a story that others tell too, only `arrange` knows what is left.
  if (before === undefined || !standsAlone || standing(old) !== standing(article)) return undefined;
  const own = storyPath(article);
  // From where its pictures are looked for, only `arrange` knows.
  if (before.path !== own || before.file !== undefined || mentionsOf(article).length > 0) return undefined;
  const after: Filed = { ...before, article, key: filedKey(article, own, own, before.credits) };
  const stories = [...archive.stories];
  stories[place] = after;
  const shelved = (shelves: readonly Shelf[], slugs: readonly (string | null)[]): readonly Shelf[] =>
    shelves.map((shelf) =>
      slugs.includes(shelf.slug) ? { ...shelf, stories: replaced(shelf, before, after) } : shelf,
    );
  return {
    ...archive,
    stories,
    authors: shelved(archive.authors, before.authors),
    sections: shelved(archive.sections, [before.section]),
    publications: shelved(archive.publications, [before.publication]),
  };
}

/** All of a story by which others are arranged too. */
function standing(article: Article): string {
  const { id, date, section, authors, publication, url, slug, aliases, source, alsoIn, withdrawn } = article;
  const all = [
    id,
    storyPath(article),
    date,
    section,
    authors,
    publication,
    url,
    slug,
    aliases,
    source,
    alsoIn,
    withdrawn,
  ];
  return JSON.stringify(all);
}

function replaced({ stories }: Shelf, before: Filed, after: Filed): readonly Filed[] {
  const list = [...stories];
  list[list.indexOf(before)] = after;
  return list;
}

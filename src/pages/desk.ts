import type { Archive, Filed, Shelf } from "../archive/archive.ts";
import { slug } from "../basics/slug.ts";
import { teaser } from "./teaser.ts";
import type { Credit, Link, Neighbours, Teaser } from "./views.ts";

/**
 * What the planners look up about an archive, in constant time each: a story's day, its shelves, its place among its
 * author's stories, and how other pages announce it. Making it takes time linear in the stories.
 */
export class Desk {
  readonly archive: Archive;
  readonly #authors: ReadonlyMap<string, Shelf>;
  readonly #sections: ReadonlyMap<string, Shelf>;
  readonly #publications: ReadonlyMap<string, Shelf>;
  readonly #slugs = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  readonly #teasers = new WeakMap<Filed, Teaser>();

  constructor(archive: Archive) {
    this.archive = archive;
    this.#authors = bySlug(archive.authors);
    this.#sections = bySlug(archive.sections);
    this.#publications = bySlug(archive.publications);
  }

  teaser(filed: Filed): Teaser {
    const known = this.#teasers.get(filed);
    if (known !== undefined) return known;
    const made = teaser(filed, this);
    this.#teasers.set(filed, made);
    return made;
  }

  /** The story's byline, each name as printed there. */
  credits({ article, credits }: Filed): Credit[] {
    return article.authors.map(({ name, role }, index) => {
      return { name, path: shelfOf(this.#authors, credits?.[index] ?? this.#slug(name)).path, role: role ?? null };
    });
  }

  /** The story's section as printed there. */
  section({ article, section }: Filed): Link | null {
    if (article.section === null || section === null) return null;
    return { name: article.section, path: shelfOf(this.#sections, section).path };
  }

  publication({ article, publication }: Filed): Link | null {
    if (article.publication === null || publication === null) return null;
    return { name: article.publication, path: shelfOf(this.#publications, publication).path };
  }

  /** The stories before and after this one by each of its authors who has others. */
  neighbours({ authors, place }: Filed): Neighbours<Filed>[] {
    const found: Neighbours<Filed>[] = [];
    for (const slug of authors) {
      const { older, newer } = this.beside(slug, place);
      if (older === undefined && newer === undefined) continue;
      const { name, path } = shelfOf(this.#authors, slug);
      found.push({ author: { name, path }, older: older ?? null, newer: newer ?? null });
    }
    return found;
  }

  /**
   * The stories beside one on an author's shelf.
   *
   * @param place of the story in the archive
   * @returns them, and what tells the shelf from others, on a line of its own
   */
  beside(author: string, place: number): { label: string; older: Filed | undefined; newer: Filed | undefined } {
    const { stories, name, path } = shelfOf(this.#authors, author);
    let label = this.#labels.get(author);
    if (label === undefined) {
      label = JSON.stringify([name, path]);
      this.#labels.set(author, label);
    }
    const here = placeOn(stories, place);
    if (stories[here]?.place !== place) throw new TypeError(`A story is missing on its author's shelf ${path}`);
    return { label, older: stories[here + 1], newer: stories[here - 1] };
  }

  /** A story's language when it is not the archive's own; null when it is, or when it is not known. */
  foreign(language: string | null): string | null {
    if (language === null || language.toLowerCase() === this.archive.settings.language.toLowerCase()) return null;
    return language;
  }

  #slug(name: string): string {
    const known = this.#slugs.get(name);
    if (known !== undefined) return known;
    const made = slug(name);
    this.#slugs.set(name, made);
    return made;
  }
}

function bySlug(shelves: readonly Shelf[]): Map<string, Shelf> {
  return new Map(shelves.map((shelf) => [shelf.slug, shelf]));
}

/** Where a story stands on a shelf: both are in the archive's order, so that halving finds it. */
function placeOn(stories: readonly Filed[], place: number): number {
  let low = 0;
  let high = stories.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stories[middle]?.place ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @throws a TypeError when there is none: an archive puts every story on the shelves that it names */
function shelfOf(shelves: ReadonlyMap<string, Shelf>, slug: string): Shelf {
  const shelf = shelves.get(slug);
  if (shelf === undefined) throw new TypeError(`No shelf for ${JSON.stringify(slug)}`);
  return shelf;
}

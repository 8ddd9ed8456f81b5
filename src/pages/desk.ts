import { Akin, type Kin } from "../archive/akin/akin.ts";
import type { Archive, Filed, Shelf } from "../archive/archive.ts";
import { fileLink, type SitePath } from "../basics/address.ts";
import { slug } from "../basics/slug.ts";
import { languageFor } from "../languages/languages.ts";
import type { Words } from "../languages/words.ts";
import { mentionsOf, type PictureMention } from "../records/picture-mentions.ts";
import type { Credit, Link, Teaser } from "./list-views.ts";
import { type HowPrinted, ProsePictures } from "./pictures/in-prose.ts";
import { pictureView } from "./pictures/picture-view.ts";
import { pictureKey, type Renditions, renditionsOf } from "./pictures/renditions.ts";
import { StoryLinks } from "./story-links.ts";
import { teaser } from "./teaser.ts";
import type { Neighbour } from "./views.ts";

/**
 * What the planners look up about an archive, in constant time each: a story's day, its shelves, its place among the
 * stories of its author and section, and how other pages announce it. Making it takes time linear in the stories.
 */
export class Desk {
  readonly archive: Archive;
  /** Of the interface. */
  readonly words: Words;
  /** Where links of texts lead within the archive. */
  readonly links: StoryLinks;
  readonly #authors: ReadonlyMap<string, Shelf>;
  readonly #sections: ReadonlyMap<string, Shelf>;
  readonly #publications: ReadonlyMap<string, Shelf>;
  readonly #slugs = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  #akin: Akin | undefined;
  readonly #teasers = new WeakMap<Filed, Teaser>();

  constructor(archive: Archive) {
    this.archive = archive;
    this.words = languageFor(archive.settings.language).words;
    this.links = new StoryLinks(archive);
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

  shelf(kind: "author" | "section", slug: string): Shelf {
    return shelfOf(kind === "author" ? this.#authors : this.#sections, slug);
  }

  /** The stories akin to this one. All are found when somebody first asks. */
  akin(filed: Filed): readonly Kin[] {
    this.#akin ??= new Akin(this.archive);
    return this.#akin.of(filed);
  }

  /** The stories before and after this one by each of its authors and in its section, where there are others. */
  beside({ authors, section, place }: Filed): Beside[] {
    const found: Beside[] = [];
    for (const author of authors) besideOn(this.shelf("author", author), "author", place, found);
    if (section !== null) besideOn(this.shelf("section", section), "section", place, found);
    return found;
  }

  /** What tells a shelf from others, on a line of its own. */
  label(shelf: Shelf): string {
    const known = this.#labels.get(shelf.path);
    if (known !== undefined) return known;
    const made = JSON.stringify([shelf.name, shelf.path]);
    this.#labels.set(shelf.path, made);
    return made;
  }

  /** A story as those beside it name it: its text need not be read for that. */
  neighbour({ article, path }: Filed): Neighbour {
    return { path, headline: article.headline, language: this.foreign(article.language) };
  }

  /** A story's language when it is not the archive's own; null when it is, or when it is not known. */
  foreign(language: string | null): string | null {
    if (language === null || language.toLowerCase() === this.archive.settings.language.toLowerCase()) return null;
    return language;
  }

  /** A story's own pictures, and what prints those of its body. @param isSure as `ProsePictures` has it */
  pictures({ article, file, path }: Filed, isSure: boolean) {
    const images = (article.images ?? []).map((image) => pictureView(image, file, this.archive.album));
    const isFirst = images.every(({ shown }) => shown === null);
    return { images, printer: this.printer(path, file, { isFirst, isSure }) };
  }

  /** Prints the pictures of a text that stands on a page. */
  printer(path: SitePath, file: string | undefined, how: HowPrinted): ProsePictures {
    const { album, settings } = this.archive;
    const { words } = languageFor(settings.language);
    return new ProsePictures(file, album, { words, link: (to) => fileLink(path, to) }, how);
  }

  /** The first of a story's pictures that the archive has, its text unread. */
  firstPicture({ article, file }: Filed): Renditions | undefined {
    if (file === undefined) return undefined;
    const found = mentionsOf(article).map(({ name }) => this.archive.album?.find(name, file));
    const first = found.find((one) => one !== undefined);
    return first === undefined ? undefined : renditionsOf(first);
  }

  /** A line for the pictures that a story names; nothing where it names none. */
  pictureKeys({ article, file }: Filed): string {
    if (file === undefined) return "";
    return `\n${this.keysOf(mentionsOf(article), file)}`;
  }

  /** What stands for pictures, as a file names them. */
  keysOf(mentions: readonly PictureMention[], file: string): string {
    const { album } = this.archive;
    const found = mentions.map(({ name }) => album?.find(name, file));
    return found.map((one) => (one === undefined ? "-" : pictureKey(one))).join(" ");
  }

  #slug(name: string): string {
    const known = this.#slugs.get(name);
    if (known !== undefined) return known;
    const made = slug(name);
    this.#slugs.set(name, made);
    return made;
  }
}

/** A shelf on which a story stands, and the stories beside it there. */
export interface Beside {
  readonly of: "author" | "section";
  readonly shelf: Shelf;
  readonly older: Filed | undefined;
  readonly newer: Filed | undefined;
}

/** @param place of the story in the archive */
function besideOn(shelf: Shelf, of: Beside["of"], place: number, found: Beside[]): void {
  const { stories, path } = shelf;
  const here = placeOn(stories, place);
  if (stories[here]?.place !== place) throw new TypeError(`A story is missing on its shelf ${path}`);
  const older = stories[here + 1];
  const newer = stories[here - 1];
  if (older !== undefined || newer !== undefined) found.push({ of, shelf, older, newer });
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

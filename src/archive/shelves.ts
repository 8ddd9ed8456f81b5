import { pagePath } from "../basics/address.ts";
import { byCodePoint } from "../basics/code-points.ts";
import { slug } from "../basics/slug.ts";
import type { Article } from "../records/article.ts";
import type { Filed, Shelf } from "./archive.ts";

/** A name under which a story stands, and the slug by which spellings of it are one. */
export interface Label {
  readonly name: string;
  readonly slug: string;
}

/** A shelf while it is filled. */
interface Filling {
  readonly stories: Filed[];
  /** How often each spelling was met; by label, since one spelling has one. */
  readonly spellings: Map<Label, number>;
}

/**
 * The stories by what they have in common, the shelves by name. A shelf is called as its stories most often spell it;
 * of equally frequent spellings the first by code points.
 *
 * @param room the shelves' part of the address: `authors`
 * @param labelsOf the same labels for the same names, as a labeller gives them
 */
export function shelve(
  stories: readonly Filed[],
  room: string,
  labelsOf: (story: Filed) => readonly Label[],
): readonly Shelf[] {
  const shelves = new Map<string, Filling>();
  for (const story of stories) {
    for (const label of labelsOf(story)) {
      let shelf = shelves.get(label.slug);
      if (shelf === undefined) {
        shelf = { spellings: new Map(), stories: [] };
        shelves.set(label.slug, shelf);
      }
      shelf.spellings.set(label, (shelf.spellings.get(label) ?? 0) + 1);
      if (shelf.stories[shelf.stories.length - 1] !== story) shelf.stories.push(story);
    }
  }
  const named = [...shelves].map(([key, shelf]): Shelf => {
    return { slug: key, name: commonest(shelf.spellings), path: pagePath(room, key), stories: shelf.stories };
  });
  const keys = new Map(named.map((shelf) => [shelf, sortKey(shelf.name)]));
  return named.sort((a, b) => {
    return byCodePoint(keys.get(a) ?? "", keys.get(b) ?? "") || byCodePoint(a.slug, b.slug);
  });
}

function commonest(spellings: ReadonlyMap<Label, number>): string {
  let best = "";
  let most = 0;
  for (const [{ name }, count] of spellings) {
    if (count > most || (count === most && byCodePoint(name, best) < 0)) [best, most] = [name, count];
  }
  return best;
}

/** Names without marks and case: `Édouard` stands with `Edouard`, the same with every version of every engine. */
function sortKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** Gives names their labels, and the same name the same label: a name stands under thousands of stories. */
export class Labeller {
  readonly #labels = new Map<string, readonly [Label]>();
  readonly #bylines = new Map<Article["authors"], readonly Label[]>();

  of(name: string): Label {
    return this.alone(name)[0];
  }

  /** The label of a name as a list of one; of no name an empty list. */
  alone(name: string): readonly [Label];
  alone(name: string | null): readonly Label[];
  alone(name: string | null): readonly Label[] {
    if (name === null) return none;
    const known = this.#labels.get(name);
    if (known !== undefined) return known;
    const made = [{ name, slug: slug(name) }] as const;
    this.#labels.set(name, made);
    return made;
  }

  byline(authors: Article["authors"]): readonly Label[] {
    const known = this.#bylines.get(authors);
    if (known !== undefined) return known;
    const made = authors.map(({ name }) => this.of(name));
    this.#bylines.set(authors, made);
    return made;
  }
}

const none: readonly Label[] = [];

import { pagePath } from "../basics/address.ts";
import { byCodePoint } from "../basics/code-points.ts";
import { slug } from "../basics/slug.ts";
import type { Filed, Shelf } from "./archive.ts";

/** A name under which a story stands, and the slug by which spellings of it are one. */
interface Label {
  readonly name: string;
  readonly slug: string;
}

/**
 * The stories by what they have in common, the shelves by name. A shelf is called as its stories most often spell it;
 * of equally frequent spellings the first by code points.
 *
 * @param room the shelves' part of the address: `authors`
 */
export function shelve(
  stories: readonly Filed[],
  room: string,
  labelsOf: (story: Filed) => readonly Label[],
): readonly Shelf[] {
  const shelves = new Map<string, { readonly spellings: Map<string, number>; readonly stories: Filed[] }>();
  for (const story of stories) {
    for (const label of labelsOf(story)) {
      let shelf = shelves.get(label.slug);
      if (shelf === undefined) {
        shelf = { spellings: new Map(), stories: [] };
        shelves.set(label.slug, shelf);
      }
      shelf.spellings.set(label.name, (shelf.spellings.get(label.name) ?? 0) + 1);
      if (shelf.stories.at(-1) !== story) shelf.stories.push(story);
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

function commonest(spellings: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [name, count] of spellings) {
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

/** A memory of slugs: a name stands under thousands of stories. */
export function labeller(): (name: string) => Label {
  const known = new Map<string, Label>();
  return (name) => {
    const label = known.get(name) ?? { name, slug: slug(name) };
    known.set(name, label);
    return label;
  };
}

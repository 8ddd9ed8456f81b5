import type { Shelf } from "../archive/archive.ts";
import { pagePath } from "../basics/address.ts";
import { slug } from "../basics/slug.ts";
import type { Desk } from "./desk.ts";
import { keyOf } from "./keys.ts";
import type { PlannedPage } from "./page.ts";

/**
 * A page at the address that each other name of a person would have, which leads to hers: a reader who knows
 * `/authors/m-quill/` finds Maren Quill. Where stories stand at it, or where it might be somebody else's, there is none.
 */
export function planOtherNames({ archive }: Desk): PlannedPage[] {
  const shelves = archive.authors.filter(({ person }) => person !== undefined);
  const taken = new Set(shelves.length === 0 ? [] : archive.authors.map((shelf) => shelf.slug));
  const owners = new Map<string, Shelf | null>();
  for (const shelf of shelves) {
    for (const name of new Set(namesOn(shelf))) {
      if (!taken.has(name)) owners.set(name, owners.has(name) ? null : shelf);
    }
  }
  return [...owners].flatMap(([name, shelf]): PlannedPage[] => {
    if (shelf === null) return [];
    const view = { to: shelf.path, headline: shelf.name };
    return [{ kind: "redirect", path: pagePath("authors", name), key: () => keyOf(view), view: () => view }];
  });
}

/** The names under which stories may stand on a shelf, as slugs. */
export function namesOn({ person, slug: own }: Shelf): readonly string[] {
  return person === undefined ? [own] : [person.name, ...person.aliases].map(slug);
}

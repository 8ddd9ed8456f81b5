import type { Archive, Shelf } from "../archive/archive.ts";
import { namesOn } from "../pages/other-names.ts";
import type { NameTable, SignedNames } from "./browser/catalogue.ts";

/**
 * How the facets' values are called, by slug: `world` is “World”. Kept beside the shards and not in them, so that a
 * name that is now spelt otherwise does not touch the index of every old story.
 */
export function searchNames(archive: Pick<Archive, "sections" | "authors" | "publications">): NameTable {
  return {
    section: bySlug(archive.sections),
    author: bySlug(archive.authors),
    publication: bySlug(archive.publications),
  };
}

/** In a fixed order, so that the file's bytes do not hang on the order of the shelves. */
function bySlug(shelves: readonly Shelf[]): Record<string, string> {
  const entries = shelves.map((shelf): [string, string] => [shelf.slug, shelf.name]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Which shelves a name leads to that is not simply one of its own. Kept with the catalogue, which is there before
 * anything is asked.
 *
 * @returns undefined where all names are
 */
export function signedNames({ authors }: Pick<Archive, "authors">): SignedNames | undefined {
  const people = authors.filter(({ person }) => person !== undefined);
  if (people.length === 0) return undefined;
  const own = new Set(authors.map(({ slug }) => slug));
  const shelves = new Map<string, Set<string>>();
  for (const shelf of people) {
    for (const name of namesOn(shelf)) {
      if (name === shelf.slug) continue;
      const slugs = shelves.get(name) ?? new Set(own.has(name) ? [name] : []);
      shelves.set(name, slugs.add(shelf.slug));
    }
  }
  const entries = [...shelves].map(([name, slugs]): [string, string[]] => [name, [...slugs].sort()]);
  return entries.length === 0 ? undefined : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

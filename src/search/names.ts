import type { Archive, Shelf } from "../archive/archive.ts";
import type { NameTable } from "./browser/catalogue.ts";

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

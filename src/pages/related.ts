import type { Shelf } from "../archive/archive.ts";
import type { Desk } from "./desk.ts";
import type { Link, Related, Tally } from "./list-views.ts";

/** How many others are named at most. */
const most = 10;

/**
 * What else the stories of an author or a section have to do with: counted from the shelves they stand on, which the
 * archive has in memory, so that all shelves together cost one look at each story and name.
 */
export function related(kind: "author" | "section", { slug, stories }: Shelf, desk: Desk): Related {
  const sections = new Map<string, number>();
  const authors = new Map<string, number>();
  for (const { section, authors: names } of stories) {
    if (kind === "author" && section !== null) add(sections, section);
    // Most stories have one author, and of her own page that is herself.
    if (kind === "author" && names.length === 1) continue;
    for (const name of names) if (kind === "section" || name !== slug) add(authors, name);
  }
  return {
    sections: commonest(sections, (section) => desk.shelf("section", section)),
    authors: commonest(authors, (author) => desk.shelf("author", author)),
  };
}

function add(counts: Map<string, number>, slug: string): void {
  counts.set(slug, (counts.get(slug) ?? 0) + 1);
}

/** The fullest, found in one go; those of one number in the order of their addresses, whatever stories come later. */
function commonest(counts: ReadonlyMap<string, number>, shelfOf: (slug: string) => Link): Tally[] {
  const best: [slug: string, count: number][] = [];
  for (const entry of counts) {
    const last = best[most - 1];
    if (last !== undefined && !isBefore(entry, last)) continue;
    let place = Math.min(best.length, most - 1);
    for (; place > 0; place -= 1) {
      const above = best[place - 1];
      if (above === undefined || !isBefore(entry, above)) break;
      best[place] = above;
    }
    best[place] = entry;
  }
  return best.map(([slug, count]) => {
    const { name, path } = shelfOf(slug);
    return { name, path, count };
  });
}

function isBefore([slug, count]: [string, number], [other, many]: [string, number]): boolean {
  return count === many ? slug < other : count > many;
}

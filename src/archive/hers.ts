import { webAddress } from "../basics/address.ts";
import { slug } from "../basics/slug.ts";
import type { Article } from "../records/article.ts";
import type { Hers, Years } from "../records/person.ts";
import type { When } from "./when.ts";

/** How surely a story is hers: it is listed; it has all that is asked for; it is not hers. */
export type Fit = "listed" | "fits" | "no";

/** What is looked up about a story when it is asked whose it is. */
export interface Standing {
  readonly article: Article;
  /** `/2022/02/04/slug-7k2fq/` */
  readonly path: string;
  readonly when: When | null;
}

/** One person's conditions, ready to be asked of thousands of stories. */
export class Conditions {
  /** As the file has them, each with what it is compared by. */
  readonly #listed: ReadonlyMap<string, string>;
  readonly #asksAddresses: boolean;
  readonly #publications: ReadonlySet<string>;
  readonly #sections: ReadonlySet<string>;
  readonly #years: readonly Years[];
  readonly #met = new Set<string>();

  /** @param address of the archive, with a slash at its end: an address below it is one of its own pages */
  constructor({ stories, publications, sections, years }: Hers, address: string | null) {
    this.#listed = new Map(stories.map((story) => [comparable(story, address), story]));
    this.#asksAddresses = [...this.#listed.keys()].some((key) => /^https?:/.test(key));
    this.#publications = new Set(publications.map(slug));
    this.#sections = new Set(sections.map(slug));
    this.#years = years;
  }

  fit(story: Standing): Fit {
    if (this.#listed.size > 0 && this.#lists(story)) return "listed";
    return this.#asksForMore && this.#hasAll(story) ? "fits" : "no";
  }

  /** Ids and addresses of which no story was met. */
  get unmet(): readonly string[] {
    return [...this.#listed].filter(([key]) => !this.#met.has(key)).map(([, story]) => story);
  }

  #lists({ article, path }: Standing): boolean {
    const keys: (string | null)[] = [article.id, path];
    // A kept story's address is read from the disk.
    if (this.#asksAddresses) keys.push(webAddress(article.url));
    const found = keys.filter((key) => key !== null).filter((key) => this.#listed.has(key));
    for (const key of found) this.#met.add(key);
    return found.length > 0;
  }

  get #asksForMore(): boolean {
    return this.#publications.size > 0 || this.#sections.size > 0 || this.#years.length > 0;
  }

  #hasAll({ article, when }: Standing): boolean {
    const { publication, section } = article;
    if (this.#publications.size > 0 && (publication === null || !this.#publications.has(slug(publication))))
      return false;
    if (this.#sections.size > 0 && (section === null || !this.#sections.has(slug(section)))) return false;
    return this.#years.length === 0 || this.#years.some((years) => within(when, years));
  }
}

/** A date that may lie outside is not within. */
function within(when: When | null, { first, last }: Years): boolean {
  if (when === null) return false;
  return (first === null || when.first.slice(0, 4) >= first) && (last === null || when.last.slice(0, 4) <= last);
}

/** An id as it is; an address in this archive as its path; any other as browsers write it. */
function comparable(story: string, archive: string | null): string {
  const text = story.trim();
  const own = archive !== null && text.startsWith(archive) ? text.slice(archive.length - 1) : text;
  if (!own.startsWith("/")) return webAddress(own) ?? own;
  const path = decoded(own.replace(/[?#].*$/s, "")).replace(/\/index\.html?$/i, "/");
  return path.endsWith("/") ? path : `${path}/`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

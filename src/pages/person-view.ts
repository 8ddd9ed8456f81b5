import type { Html } from "../basics/html.ts";
import type { Person, PersonLink } from "../records/person.ts";
import type { Counted } from "./list-views.ts";
import { firstParagraph, shorten } from "./opening.ts";
import { type ProseWords, prose } from "./prose.ts";

/** An author whom a file describes, above her stories. */
export interface PersonView {
  readonly name: string;
  /** Other names under which she signed. */
  readonly aliases: readonly string[];
  readonly biography: Html | null;
  /** Her pages elsewhere, http or https, and whether a page is hers by its very nature: her ORCID record. */
  readonly elsewhere: readonly Elsewhere[];
}

export interface Elsewhere {
  /** As her file calls it; null where it only gives the address. */
  readonly name: string | null;
  readonly url: string;
  /**
   * `me`: she keeps the page herself. `same`: it is about her and nobody else, as an encyclopedia's is. `link`: it has
   * to do with her.
   */
  readonly is: "me" | "same" | "link";
}

/** An author, section, publication or year in the list of all, and what there is to say in a line. */
export interface Introduced extends Counted {
  /** The beginning of an author's biography, as text. */
  readonly line?: string;
}

/** How many characters of a biography the list of authors shows at most. */
const longestLine = 140;

export function personView({ name, aliases, profile }: Person, words: ProseWords): PersonView {
  const { biography } = profile;
  return {
    name,
    aliases,
    biography: biography === null ? null : prose(biography, words),
    elsewhere: elsewhere(profile),
  };
}

/** All that the view is made from: which stories are hers is not. */
export function personKey({ name, aliases, profile }: Person): unknown {
  return [name, aliases, profile];
}

/** The beginning of a biography in a line; null where there is none. */
export function introduction({ profile: { biography } }: Person): string | null {
  const text = biography === null ? null : firstParagraph(biography);
  return text === null ? null : shorten(text, longestLine);
}

/** Each page once, and the strongest word about it first. */
function elsewhere({ orcid, wikidata, sameAs, links }: Person["profile"]): Elsewhere[] {
  const named = new Map(links.map(({ url, name }: PersonLink) => [url, name]));
  const found = new Map<string, Elsewhere>();
  const add = (url: string, name: string | null, is: Elsewhere["is"]): void => {
    if (!found.has(url)) found.set(url, { name, url, is });
  };
  if (orcid !== null) add(`https://orcid.org/${orcid}`, "ORCID", "me");
  if (wikidata !== null) add(`https://www.wikidata.org/wiki/${wikidata}`, "Wikidata", "same");
  for (const url of sameAs) add(url, named.get(url) ?? null, "same");
  for (const { url, name } of links) add(url, name, "link");
  return [...found.values()];
}

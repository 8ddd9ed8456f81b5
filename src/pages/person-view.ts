import type { SitePath } from "../basics/address.ts";
import type { Html } from "../basics/html.ts";
import type { Person, PersonLink } from "../records/person.ts";
import { mentionsOfPerson } from "../records/picture-mentions.ts";
import type { Desk } from "./desk.ts";
import type { Counted } from "./list-views.ts";
import { firstParagraph, shorten } from "./opening.ts";
import { type PictureView, pictureView } from "./pictures/picture-view.ts";
import { prose } from "./prose.ts";

/** An author whom a file describes, above her stories. */
export interface PersonView {
  readonly name: string;
  /** Other names under which she signed. */
  readonly aliases: readonly string[];
  readonly biography: Html | null;
  readonly picture: PictureView | null;
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

/** @param path of the page on which she is described */
export function personView({ name, aliases, profile, file }: Person, path: SitePath, desk: Desk): PersonView {
  const { biography, picture: given } = profile;
  const picture = given === undefined ? null : pictureView(given, file, desk.archive.album);
  const printer = desk.printer(path, file, { isFirst: picture === null, isSure: true });
  return {
    name,
    aliases,
    picture,
    biography: biography === null ? null : prose(biography, desk.words, null, { print: printer.print }),
    elsewhere: elsewhere(profile),
  };
}

/** All that the view is made from: which stories are hers is not. */
export function personKey({ name, aliases, profile, file }: Person, desk: Desk): unknown {
  const mentions = mentionsOfPerson(profile);
  return mentions.length === 0 ? [name, aliases, profile] : [name, aliases, profile, desk.keysOf(mentions, file)];
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

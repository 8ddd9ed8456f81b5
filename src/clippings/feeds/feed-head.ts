import { languageTag } from "../../languages/language-tag.ts";
import { named } from "../bylines/named.ts";
import type { Author, Clipping, FileFront, Said } from "../clipping.ts";
import { lineOf } from "../html/text-of.ts";

/** What a feed says for all of its stories. */
export interface FeedHead {
  title?: Said<string>;
  language?: Said<string>;
  rights?: Said<string>;
  /** Of Atom and JSON Feed alone: there they hold for stories without authors. */
  authors?: Said<readonly Author[]>;
}

/** Takes a value of the head where none of the kind has been taken. @returns whether it was */
export function takeHead(head: FeedHead, field: keyof FeedHead, text: string, line: number | undefined): boolean {
  const place = line === undefined ? {} : { line };
  if (head[field] !== undefined) return false;
  if (field === "authors") {
    const { authors } = named([text]);
    if (authors.length > 0) head.authors = { value: authors, how: "derived", ...place, rule: "feed-author" };
    return authors.length > 0;
  }
  const value = field === "language" ? languageTag(text.trim().replaceAll("_", "-")) : lineOf(text);
  if (value === undefined || value === "") return false;
  head[field] = { value, how: "given", ...place, rule: `feed-${field}` };
  return true;
}

/** The story with what its feed, or else the archive, says for it. */
export function underHead(clipping: Clipping, head: FeedHead, front: FileFront): Clipping {
  const publication = clipping.publication ?? head.title ?? front.publication;
  const language = clipping.language ?? head.language ?? front.language;
  const rights = clipping.rights ?? head.rights;
  const authors = clipping.authors ?? head.authors ?? front.author;
  const section = clipping.section ?? front.section;
  return {
    ...clipping,
    ...(publication === undefined ? {} : { publication }),
    ...(language === undefined ? {} : { language }),
    ...(rights === undefined ? {} : { rights }),
    ...(authors === undefined ? {} : { authors }),
    ...(section === undefined ? {} : { section }),
  };
}

import { changed, type Fates, kept } from "./fates.ts";

const same = kept();

/** What becomes of a record in JSON Lines, a table, Markdown or a bag: all of it is in there, under its own name. */
const whole: Fates = {
  id: same,
  headline: same,
  dek: same,
  date: same,
  updated: same,
  section: same,
  tags: same,
  authors: same,
  publication: same,
  blurbs: same,
  url: same,
  archived: same,
  captured: same,
  guid: same,
  language: same,
  rights: same,
  truncated: same,
  slug: same,
  aliases: same,
  corrections: same,
  show: same,
  withdrawn: same,
  images: same,
  alsoPublished: same,
  versions: same,
  source: same,
  provenance: same,
  body: same,
  extra: same,
};

/** A bag holds the picture files too. */
export const bagFates: Fates = whole;

export const recordFates: Fates = {
  ...whole,
  images: changed("images", "their names and what is said of them; the picture files are in a bag alone"),
};

import { webAddress } from "../../basics/address.ts";
import { changed, dropped, type Fates, kept, ofOurs } from "./fates.ts";

/** Whether a date is a day and nothing else. */
export function isDay(date: string | null): boolean {
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);
}

/** What becomes of a record in an export of WordPress. */
export const wxrFates: Fates = {
  id: dropped(ofOurs),
  headline: kept("title"),
  dek: changed("wp:postmeta[subtitle]", "as a custom field, which not every theme shows"),
  date: ({ date }) =>
    isDay(date)
      ? changed("wp:post_date", "as midnight of an unknown zone")
      : changed(
          "wp:postmeta[backfile_date]",
          "as a custom field: a post has a day or none, and WordPress gives it that of the import",
        ),
  updated: ({ updated }) =>
    isDay(updated ?? null)
      ? changed("wp:post_modified", "as midnight of an unknown zone")
      : dropped("a post has a day on which it was changed, or none"),
  section: kept("category"),
  tags: kept("category[post_tag]"),
  authors: ({ authors }) =>
    authors.every(({ role }) => role === undefined)
      ? kept("dc:creator", "category[author]")
      : changed("dc:creator", "WordPress cannot say what each of them did"),
  publication: ({ publication }, { title }) =>
    publication === title ? kept("title") : dropped("WordPress has one name for all of its posts"),
  blurbs: ({ blurbs }) =>
    blurbs.length === 1 ? kept("excerpt:encoded") : changed("excerpt:encoded", "as paragraphs of one excerpt"),
  url: kept("link"),
  archived: dropped("WordPress has no word for the address of a copy"),
  captured: dropped("WordPress cannot say when a copy was taken"),
  guid: kept("guid"),
  language: ({ language }, { language: own }) =>
    language === own ? kept("language") : dropped("WordPress has one language for all of its posts"),
  rights: dropped("WordPress has no word for whose a post is"),
  truncated: dropped("WordPress cannot say that a text was cut short"),
  slug: kept("wp:post_name"),
  aliases: dropped(ofOurs),
  corrections: changed("wp:postmeta[backfile_corrections]", "as a custom field, which no theme shows"),
  show: dropped(ofOurs),
  withdrawn: dropped(ofOurs),
  images: ({ images = [] }) =>
    images.every(({ file }) => webAddress(file) !== null)
      ? changed("wp:attachment_url", "as attachments, without their credits")
      : dropped("WordPress fetches pictures from the web, and these are files"),
  alsoPublished: dropped("WordPress has no word for where else it was published"),
  versions: dropped("WordPress has no word for what stood there before"),
  source: dropped(ofOurs),
  provenance: dropped("WordPress cannot say how a field is known"),
  body: changed("content:encoded", "as HTML"),
  extra: dropped("nobody knows what it means"),
};

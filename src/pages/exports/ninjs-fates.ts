import { changed, dropped, type Fates, kept, ofOurs } from "./fates.ts";

/** What becomes of a record in ninjs. */
export const ninjsFates: Fates = {
  id: kept("altIds"),
  headline: kept("headlines"),
  dek: kept("descriptions"),
  date: changed("descriptions", "as a description: every time in ninjs is a moment"),
  section: kept("subjects"),
  authors: kept("people", "organisations", "by"),
  publication: kept("infoSources"),
  blurbs: kept("descriptions"),
  url: kept("altIds"),
  language: kept("language"),
  truncated: kept("representationType"),
  slug: dropped(ofOurs),
  aliases: dropped(ofOurs),
  corrections: changed("descriptions", "as descriptions"),
  show: dropped(ofOurs),
  images: dropped("pictures are items of their own in ninjs, and these are files"),
  source: dropped(ofOurs),
  provenance: changed("descriptions", "ninjs says how headline and date are known, and no more"),
  body: changed("bodies", "as plain text and as HTML"),
  extra: dropped("nobody knows what it means"),
};

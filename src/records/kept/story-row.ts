import type { Article } from "../article.ts";
import { linksOf } from "../body-links.ts";
import { digestsOf } from "../digests.ts";
import { packHows } from "../hows.ts";
import { oldAddressesOf } from "../old-addresses.ts";
import { particulars } from "../particulars.ts";
import { mentionsOf } from "../picture-mentions.ts";
import { packMarks } from "../same/marks.ts";
import { storyPath } from "../story-path.ts";
import { packTerms } from "../terms/pack-terms.ts";
import { flag, type StoryShape } from "./shapes.ts";
import type { Row } from "./table.ts";
import { packWholeNumbers } from "./whole-numbers.ts";

/**
 * A story's columns. Its text is its JSON, of which `record` is the digest.
 *
 * @param own the file that it was read from
 */
export function storyRow(article: Article, own: string): Omit<Row<StoryShape>, "volume" | "start" | "bytes"> {
  const { record, words, length } = digestsOf(article);
  const { file, line = 0 } = article.source;
  const pictures = mentionsOf(article);
  return {
    id: article.id,
    path: storyPath(article),
    record,
    words,
    length,
    text: article.body?.length ?? 0,
    // What no file can hold (half of a pair of surrogates) stands in the text alone.
    headline: Buffer.from(article.headline).toString() === article.headline ? article.headline : "",
    ...packTerms(article),
    marks: packMarks(article),
    date: JSON.stringify(article.date),
    section: JSON.stringify(article.section),
    authors: JSON.stringify(article.authors),
    publication: JSON.stringify(article.publication),
    language: JSON.stringify(article.language),
    file: file === own ? "" : JSON.stringify(file),
    line,
    hows: packHows(article),
    flags:
      (article.truncated === true ? flag.truncated : 0) |
      (article.slug === undefined ? 0 : flag.slug) |
      (article.aliases === undefined ? 0 : flag.aliases) |
      (article.alsoIn === undefined ? 0 : flag.alsoIn) |
      (article.corrections === undefined ? 0 : flag.corrections) |
      (article.show === undefined ? 0 : flag[article.show]) |
      (article.extra === undefined ? 0 : flag.extra) |
      (article.images === undefined ? 0 : flag.images) |
      (particulars.every((field) => article[field] === undefined) ? 0 : flag.particulars) |
      (article.alsoPublished === undefined ? 0 : flag.alsoPublished) |
      (article.versions === undefined ? 0 : flag.versions) |
      (article.withdrawn === undefined ? 0 : flag.withdrawn),
    pictures: pictures.length === 0 ? "" : JSON.stringify(pictures),
    links: packWholeNumbers(linksOf(article)),
    addresses: packWholeNumbers(oldAddressesOf(article)),
  };
}

import type { JsonFeed } from "feedsmith";
import { allTold, type Entry, type Markup, type Told, told, toldNames } from "./entry.ts";
import { enclosed } from "./rss-entry.ts";

/** An item of JSON Feed 1.0 and 1.1. */
export function jsonEntry(item: JsonFeed.Item<string>): Entry {
  return {
    titles: markup("title", item.title, false),
    bodies: [...markup("content_html", item.content_html, true), ...markup("content_text", item.content_text, false)],
    summaries: markup("summary", item.summary, false),
    links: [...told("url", item.url), ...told("external_url", item.external_url)],
    ids: told("id", item.id),
    dates: told("date_published", item.date_published),
    updates: told("date_modified", item.date_modified),
    bylines: toldNames(
      "authors/name",
      item.authors?.map(({ name }) => name),
    ),
    contributors: [],
    sections: [],
    tags: allTold("tags", item.tags),
    languages: told("language", item.language),
    publications: [],
    rights: [],
    pictures: [
      ...[item.image, item.banner_image].flatMap((src, index) =>
        src === undefined
          ? []
          : [{ picture: { src }, from: index === 0 ? "image" : "banner_image", thumbnail: false, alsoFrom: [] }],
      ),
      ...(item.attachments ?? []).flatMap(({ url, mime_type, title }) =>
        enclosed(url, mime_type, "attachments/url").map((one) => ({
          ...one,
          picture: { ...one.picture, ...(title === undefined ? {} : { caption: title }) },
          alsoFrom: told("attachments/title", title),
        })),
      ),
    ],
  };
}

function markup(from: string, text: string | undefined, html: boolean): readonly Told<Markup>[] {
  return text === undefined ? [] : [{ from, value: { text, html } }];
}

import type { Archive, Filed } from "../../archive/archive.ts";
import { webAddress } from "../../basics/address.ts";
import { slug } from "../../basics/slug.ts";
import { type Element, element, elementOf, printElement, printTags, xmlDeclaration } from "../../basics/xml-write.ts";
import type { Tallier } from "../../clippings/tally.ts";
import { languageFor } from "../../languages/languages.ts";
import type { Article } from "../../records/article.ts";
import { countParts } from "./fates.ts";
import { htmlText, storyHtml } from "./story-html.ts";
import { storyName } from "./story-name.ts";
import { isDay, wxrFates } from "./wxr-fates.ts";
import { WxrPeople } from "./wxr-people.ts";

/**
 * Stories as one export of WordPress (WXR 1.2), as its own importer takes them, a piece a story. Stories are posts that
 * are published; comments are closed. Who signs with others is named as the plug-in Co-Authors Plus does. A date that is
 * a day is midnight there, and no zone is said; any other stands in the custom field `backfile_date` alone.
 */
export function* wxr(stories: readonly Filed[], archive: Archive, tally: Tallier): Generator<string> {
  const { settings } = archive;
  const people = new WxrPeople(stories);
  const [start, end] = printTags({ name: "rss", attributes: namespaces });
  const [channel, endChannel] = printTags({ name: "channel", attributes: [] });
  yield `${xmlDeclaration}${start}${channel}`;
  for (const each of head(settings)) if (each !== null) yield `${printElement(each)}\n`;
  let number = 0;
  for (const [name, login] of people.all()) {
    number += 1;
    yield `${printElement(author(number, name, login))}\n`;
  }
  for (const way of waysOf(stories)) yield `${printElement(category(way))}\n`;
  for (const filed of stories) {
    countParts(filed.article, wxrFates, settings, tally);
    for (const each of items(filed, archive, people)) yield `${printElement(each)}\n`;
  }
  yield `${endChannel}${end}`;
}

const namespaces = [
  ["version", "2.0"],
  ["xmlns:excerpt", "http://wordpress.org/export/1.2/excerpt/"],
  ["xmlns:content", "http://purl.org/rss/1.0/modules/content/"],
  ["xmlns:dc", "http://purl.org/dc/elements/1.1/"],
  ["xmlns:wp", "http://wordpress.org/export/1.2/"],
] as const;

function head({ title, address, description, language }: Archive["settings"]): (Element | null)[] {
  return [
    element("title", htmlText(title)),
    elementOf("link", address),
    element("description", htmlText(description ?? "")),
    element("language", language),
    element("wp:wxr_version", "1.2"),
    elementOf("wp:base_site_url", address),
    elementOf("wp:base_blog_url", address),
  ];
}

function author(number: number, name: string, login: string): Element {
  return element("wp:author", [
    element("wp:author_id", String(number)),
    element("wp:author_login", login),
    element("wp:author_email", ""),
    element("wp:author_display_name", name),
    element("wp:author_first_name", ""),
    element("wp:author_last_name", ""),
  ]);
}

/** Sections and those around them, the outermost first, by their ways: `Sport / Football`. */
function waysOf(stories: readonly Filed[]): ReadonlySet<string> {
  const ways = new Set<string>();
  for (const section of new Set(stories.map(({ article }) => article.section))) {
    const parts = section?.split(parting) ?? [];
    for (const index of parts.keys()) ways.add(parts.slice(0, index + 1).join(parting));
  }
  return ways;
}

/** What stands between a section and one within it. */
const parting = " / ";

function category(way: string): Element {
  const parts = way.split(parting);
  const around = parts.slice(0, -1).join(parting);
  return element("wp:category", [
    element("wp:category_nicename", slug(way)),
    element("wp:category_parent", around === "" ? "" : slug(around)),
    element("wp:cat_name", htmlText(parts.at(-1) ?? "")),
  ]);
}

/** A story with its pictures, of which each is an item of its own. */
function items(filed: Filed, archive: Archive, people: WxrPeople): Element[] {
  const { article, path, place } = filed;
  const { settings, stories } = archive;
  const number = place + 1;
  const pictures = (article.images ?? []).filter(({ file }) => webAddress(file) !== null);
  const numberOf = (index: number): number => stories.length + place * mostPictures + index + 1;
  const url = webAddress(article.url);
  const [first] = article.authors;
  const { words } = languageFor(settings.language);
  const post = element("item", [
    // WordPress prints titles, names of categories and excerpts as HTML.
    element("title", htmlText(article.headline)),
    elementOf("link", url),
    element("dc:creator", first === undefined ? "" : people.login(first.name)),
    element("guid", storyName(filed, settings), [["isPermaLink", "false"]]),
    element("description", ""),
    element("content:encoded", article.body === null ? "" : withoutShortcodes(storyHtml(article.body, words, url))),
    element("excerpt:encoded", withoutShortcodes(article.blurbs.map(htmlText).join("\n\n"))),
    ...ofPost({
      number,
      date: article.date,
      updated: article.updated ?? null,
      name: path.split("/").at(-2) ?? "",
      parent: 0,
      type: "post",
    }),
    article.section === null
      ? null
      : term("category", slug(article.section), article.section.split(parting).at(-1) ?? ""),
    (article.tags ?? []).map((name) => term("post_tag", slug(name), name)),
    article.authors.length < 2
      ? null
      : article.authors.map(({ name }) => term("author", `cap-${people.login(name)}`, name)),
    article.dek === null ? null : meta("subtitle", htmlText(article.dek)),
    article.date === null || isDay(article.date) ? null : meta("backfile_date", article.date),
    article.corrections === undefined ? null : meta("backfile_corrections", JSON.stringify(article.corrections)),
    pictures.length === 0 ? null : meta("_thumbnail_id", String(numberOf(0))),
  ]);
  return [post, ...pictures.map((picture, index) => attachment(picture, numberOf(index), number))];
}

/** As many as a record may have. */
const mostPictures = 200;

function ofPost(post: {
  readonly number: number;
  readonly date: string | null;
  readonly updated: string | null;
  readonly name: string;
  readonly parent: number;
  readonly type: "post" | "attachment";
}): (Element | null)[] {
  return [
    element("wp:post_id", String(post.number)),
    ...(isDay(post.date)
      ? [
          element("wp:post_date", `${post.date} 00:00:00`),
          // What stands there for a moment that is not known; WordPress reckons it by its own zone.
          element("wp:post_date_gmt", "0000-00-00 00:00:00"),
        ]
      : []),
    isDay(post.updated) ? element("wp:post_modified", `${post.updated} 00:00:00`) : null,
    element("wp:comment_status", "closed"),
    element("wp:ping_status", "closed"),
    element("wp:post_name", post.name),
    element("wp:status", post.type === "post" ? "publish" : "inherit"),
    element("wp:post_parent", String(post.parent)),
    element("wp:menu_order", "0"),
    element("wp:post_type", post.type),
    element("wp:post_password", ""),
    element("wp:is_sticky", "0"),
  ];
}

function attachment(picture: NonNullable<Article["images"]>[number], number: number, parent: number): Element {
  const { file, alt, caption } = picture;
  return element("item", [
    element("title", file.split("/").at(-1) ?? ""),
    element("content:encoded", ""),
    element("excerpt:encoded", htmlText(caption ?? "")),
    ...ofPost({ number, date: null, updated: null, name: "", parent, type: "attachment" }),
    element("wp:attachment_url", file),
    alt === null ? null : meta("_wp_attachment_image_alt", alt),
  ]);
}

function term(domain: string, nicename: string, name: string): Element {
  return element("category", htmlText(name), [
    ["domain", domain],
    ["nicename", nicename],
  ]);
}

function meta(key: string, value: string): Element {
  return element("wp:postmeta", [element("wp:meta_key", key), element("wp:meta_value", value)]);
}

/** WordPress runs what stands in square brackets. Written by its number, a bracket is a bracket. */
function withoutShortcodes(html: string): string {
  return html.replaceAll("[", "&#91;");
}

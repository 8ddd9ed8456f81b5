import { languageTag } from "../../languages/language-tag.ts";
import type { Picture, Said } from "../clipping.ts";
import { detached } from "../detached.ts";
import { lineOf } from "../html/text-of.ts";
import type { SourceBytes } from "../source-bytes.ts";
import { webAddress } from "../web-address.ts";
import type { XmlElement } from "../xml/element.ts";
import { readXml, type XmlReading } from "../xml/read-xml.ts";
import { type Item, itemOf, textIn } from "./item-fields.ts";

export interface Category {
  readonly name: string;
  /** The slug of the one above. */
  readonly parent: string;
}

/** A file of the media library. */
export interface Attachment extends Picture {
  /** The post that it was uploaded to. */
  readonly parent: string;
  readonly line: number;
}

/** What an export says once and posts refer to. */
export interface Site {
  readonly title: Said<string> | undefined;
  readonly language: Said<string> | undefined;
  readonly address: string | undefined;
  /** Names as they are shown, by login and by slug. */
  readonly authors: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, Category>;
  /** Slugs of categories by their number, by which plugins name them. */
  readonly categoryNumbers: ReadonlyMap<string, string>;
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Contents of blocks that stand in several posts, by number. */
  readonly blocks: ReadonlyMap<string, string>;
  readonly reading: XmlReading;
}

/** Whether an element is a post, a picture or anything else that the export has as an item. */
export function isItem({ local }: { readonly local: string }): boolean {
  return local.toLowerCase() === "item";
}

/** Goes through the whole file once for what posts refer to, which may stand behind them. */
export function readSite(bytes: SourceBytes): Site {
  const authors = new Map<string, string>();
  const categories = new Map<string, Category>();
  const categoryNumbers = new Map<string, string>();
  const attachments = new Map<string, Attachment>();
  const blocks = new Map<string, string>();
  const heads = new Map<string, { readonly text: string; readonly line: number }>();
  const takeItem = (element: XmlElement): void => {
    const item = itemOf(element);
    const type = textIn(item, "wp:post_type");
    const id = textIn(item, "wp:post_id");
    if (type === "attachment") attachments.set(detached(id), detached(attachmentOf(item)));
    else if (type === "wp_block") blocks.set(id, textIn(item, "content:encoded"));
    else if (type === "guest-author") takeGuest(item, authors);
  };
  const reading = readXml(bytes, {
    wants: (element, way) => way.length > 0 && !(way.length === 1 && element.local === "channel"),
    take: (element) => {
      if (isItem(element)) takeItem(element);
      else if (element.name === "wp:author") takeAuthor(element, authors);
      else if (element.name === "wp:category") {
        const slug = textOfFirst(element, "category_nicename");
        categories.set(slug, {
          name: textOfFirst(element, "cat_name"),
          parent: textOfFirst(element, "category_parent"),
        });
        categoryNumbers.set(textOfFirst(element, "term_id"), slug);
      } else if (!heads.has(element.name)) heads.set(element.name, { text: element.text.trim(), line: element.line });
    },
  });
  const language = languageTag((heads.get("language")?.text ?? "").replaceAll("_", "-"));
  return {
    title: saidOf(lineOf(heads.get("title")?.text ?? ""), heads.get("title")?.line, "site-title"),
    language: saidOf(language ?? "", heads.get("language")?.line, "site-language"),
    address: webAddress(heads.get("wp:base_blog_url")?.text ?? "") ?? webAddress(heads.get("link")?.text ?? ""),
    authors,
    categories,
    categoryNumbers,
    attachments,
    blocks,
    reading,
  };
}

function saidOf(value: string, line: number | undefined, rule: string): Said<string> | undefined {
  if (value === "") return undefined;
  return { value, how: "given", ...(line === undefined ? {} : { line }), rule };
}

function textOfFirst(element: XmlElement, local: string): string {
  return element.first(local)?.text.trim() ?? "";
}

function takeAuthor(element: XmlElement, authors: Map<string, string>): void {
  const login = textOfFirst(element, "author_login");
  const first = textOfFirst(element, "author_first_name");
  const last = textOfFirst(element, "author_last_name");
  const name = textOfFirst(element, "author_display_name") || `${first} ${last}`.trim();
  if (login !== "" && name !== "") authors.set(login, name);
}

/** Co-Authors Plus has an item for each author who has no account. */
function takeGuest(item: Item, authors: Map<string, string>): void {
  const name = item.meta.get("cap-display_name")?.text.trim() || textIn(item, "title");
  const slugs = [item.meta.get("cap-user_login")?.text.trim(), textIn(item, "wp:post_name").replace(/^cap-/, "")];
  for (const slug of slugs) if (slug !== undefined && slug !== "" && name !== "") authors.set(slug, name);
}

function attachmentOf(item: Item): Attachment {
  const meta = (...keys: readonly string[]): string =>
    lineOf(keys.map((key) => item.meta.get(key)?.text.trim() ?? "").find((text) => text !== "") ?? "");
  const alt = meta("_wp_attachment_image_alt");
  const caption = lineOf(textIn(item, "excerpt:encoded"));
  const credit = meta("_media_credit", "media_credit", "photo_credit", "_photo_credit", "credit", "_credit");
  return {
    src: textIn(item, "wp:attachment_url") || textIn(item, "guid"),
    ...(alt === "" ? {} : { alt }),
    ...(caption === "" ? {} : { caption }),
    ...(credit === "" ? {} : { credit }),
    parent: textIn(item, "wp:post_parent"),
    line: item.line,
  };
}

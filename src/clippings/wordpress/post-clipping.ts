import type { Problem } from "../../basics/problem.ts";
import type { Clipping, Picture, Said } from "../clipping.ts";
import { closeUp } from "../close-up.ts";
import type { Uses } from "../feeds/uses.ts";
import { markdownOf } from "../html/markdown-of.ts";
import { lineOf, looksLikeHtml, textOf } from "../html/text-of.ts";
import type { Tallier } from "../tally.ts";
import { webAddress } from "../web-address.ts";
import { type Item, textIn } from "./item-fields.ts";
import { postHtml } from "./post-content.ts";
import { postDate } from "./post-date.ts";
import { authorsOf, languageOf, sectionOf, tagsOf } from "./post-terms.ts";
import type { Site } from "./site.ts";

interface Around {
  readonly file: string;
  readonly zone: string;
  readonly site: Site;
  readonly uses: Uses;
  readonly tally: Tallier;
  readonly report: (problem: Problem) => void;
}

/** Where themes and plugins keep the line under the headline. */
const dekKeys = [
  "subtitle",
  "_subtitle",
  "wps_subtitle",
  "post_subtitle",
  "sub_title",
  "secondary_title",
  "_secondary_title",
  "subheading",
  "subhead",
  "dek",
  "deck",
  "_dek",
  "standfirst",
];

/** A post as a clipping; undefined where it has neither headline nor text. */
export function postClipping(item: Item, around: Around): Clipping | undefined {
  const { site, uses, zone } = around;
  const headline = headlineOf(item, uses);
  const url = urlOf(item, around);
  const body = bodyOf(item, around, url?.value);
  const blurb = blurbOf(item, uses);
  if (headline === undefined && body === undefined && blurb === undefined) return undefined;
  const date = dateOf(item, around);
  const updated = postDate(item, "updated", zone, uses);
  const section = sectionOf(item, site, uses);
  const tags = tagsOf(item, section, uses);
  const authors = authorsOf(item, site, uses);
  const language = languageOf(item, site, uses);
  const dek = dekOf(item, uses);
  const guid = fieldOf(item, "guid", "guid", uses);
  const images = imagesOf(item, around, body?.value ?? "");
  const oldPaths = oldPathsOf(item, url?.value, uses);
  return {
    line: item.line,
    ...(headline === undefined ? {} : { headline }),
    ...(date === undefined ? {} : { date }),
    ...(section === undefined ? {} : { section }),
    ...(authors === undefined ? {} : { authors }),
    ...(site.title === undefined ? {} : { publication: site.title }),
    ...(dek === undefined ? {} : { dek }),
    blurbs: blurb === undefined ? [] : [blurb],
    ...(body === undefined ? {} : { body }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    ...(guid === undefined ? {} : { guid }),
    ...(updated === undefined ? {} : { updated }),
    ...(tags === undefined ? {} : { tags }),
    ...(images.length === 0 ? {} : { images }),
    ...(oldPaths.length === 0 ? {} : { oldPaths }),
  };
}

function fieldOf(item: Item, name: string, field: string, uses: Uses): Said<string> | undefined {
  const text = textIn(item, name);
  if (text === "") return undefined;
  uses.gave(field, name);
  return { value: text, how: "given", line: item.fields.get(name)?.line ?? item.line, rule: `post-${field}` };
}

function headlineOf(item: Item, uses: Uses): Said<string> | undefined {
  const title = textIn(item, "title");
  const text = looksLikeHtml(title) ? lineOf(title) : closeUp(title);
  if (text === "") return undefined;
  uses.gave("headline", "title", text === title ? undefined : "as plain text");
  return { value: text, how: "given", line: item.fields.get("title")?.line ?? item.line, rule: "post-title" };
}

function urlOf(item: Item, { site, uses }: Around): Said<string> | undefined {
  const link = textIn(item, "link");
  const address = webAddress(link, site.address);
  if (address === undefined) return undefined;
  const isWhole = address === link;
  uses.gave(["url", "oldPaths"], "link", isWhole ? undefined : "as a whole address");
  const line = item.fields.get("link")?.line ?? item.line;
  return { value: address, how: isWhole ? "given" : "derived", line, rule: "post-link" };
}

function bodyOf(item: Item, { site, tally, uses }: Around, url: string | undefined): Said<string> | undefined {
  const content = textIn(item, "content:encoded");
  if (content === "") return undefined;
  const line = item.fields.get("content:encoded")?.line ?? item.line;
  const html = postHtml(content, { id: textIn(item, "wp:post_id"), line, site, tally });
  const markdown = markdownOf(html, { tally, within: "content:encoded", base: url ?? site.address, line }).trim();
  if (markdown === "") return undefined;
  uses.gave("body", "content:encoded", "as Markdown");
  return { value: markdown, how: "given", line, rule: "post-content" };
}

function blurbOf(item: Item, uses: Uses): Said<string> | undefined {
  for (const name of ["excerpt:encoded", "description"]) {
    const excerpt = textIn(item, name);
    const text = textOf(excerpt);
    if (text === "") continue;
    uses.gave("blurbs", name, text === excerpt ? undefined : "as plain text");
    return { value: text, how: "given", line: item.fields.get(name)?.line ?? item.line, rule: "post-excerpt" };
  }
  return undefined;
}

function dateOf(item: Item, { file, zone, uses, report }: Around) {
  const date = postDate(item, "date", zone, uses);
  const found = textIn(item, "wp:post_date") || textIn(item, "pubDate");
  if (date === undefined && found !== "") {
    report({
      file,
      line: item.fields.get("wp:post_date")?.line ?? item.line,
      rule: "date-unreadable",
      found,
      expected: ["2022-02-04 10:00:00"],
      note: "The story is kept without a date. Mend it in the export, or in the record once it is imported.",
      severity: "error",
    });
  }
  return date;
}

function dekOf(item: Item, uses: Uses): Said<string> | undefined {
  for (const key of dekKeys) {
    const meta = item.meta.get(key);
    const text = lineOf(meta?.text ?? "");
    if (meta === undefined || text === "" || text.length > 1000) continue;
    uses.gave("dek", `wp:postmeta[${key}]`, text === meta.text.trim() ? undefined : "as plain text");
    return { value: text, how: "given", line: meta.line, rule: "post-subtitle" };
  }
  return undefined;
}

/** The post's picture, unless its text shows it already, in whatever size. */
function imagesOf(item: Item, { site, uses }: Around, body: string): readonly Picture[] {
  const key = "wp:postmeta[_thumbnail_id]";
  const number = item.meta.get("_thumbnail_id")?.text.trim();
  if (number === undefined) return [];
  const found = site.attachments.get(number);
  const src = webAddress(found?.src ?? "", site.address);
  if (found === undefined || src === undefined) {
    uses.passed("the picture is not in this file", key);
    return [];
  }
  if (body.includes(src.replace(/\.[a-z0-9]{1,5}$/i, ""))) {
    uses.passed("the text shows the picture", key);
    return [];
  }
  uses.gave("images", key, "as the picture that it names");
  const { alt, caption, credit } = found;
  return [
    {
      src,
      ...(alt === undefined ? {} : { alt }),
      ...(caption === undefined ? {} : { caption }),
      ...(credit === undefined ? {} : { credit }),
    },
  ];
}

/** Where the post stood, and under which slugs before. `?p=123` is no path. */
function oldPathsOf({ oldSlugs }: Item, url: string | undefined, uses: Uses): readonly string[] {
  if (url === undefined) return [];
  const { pathname, search } = new URL(url);
  if (pathname === "/" || search !== "") return [];
  const before = oldSlugs
    .filter((slug) => /^[^\s/?#]{1,300}$/.test(slug))
    .map((slug) =>
      pathname.replace(/(?<![^/])[^/]+(\/?)$/, (_, slash: string) => `${encodeURI(decoded(slug))}${slash}`),
    );
  if (before.length > 0) uses.gave("oldPaths", "wp:postmeta[_wp_old_slug]", "as the path that it had");
  return [...new Set([pathname, ...before])];
}

function decoded(slug: string): string {
  try {
    return decodeURI(slug);
  } catch {
    return slug.replaceAll("%", "");
  }
}

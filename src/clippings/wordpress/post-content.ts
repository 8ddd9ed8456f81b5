import { escapeHtml } from "../../basics/html.ts";
import { looksLikeHtml } from "../html/text-of.ts";
import type { Tallier } from "../tally.ts";
import { webAddress } from "../web-address.ts";
import { autop } from "./autop.ts";
import { replaceShortcodes, type Shortcode } from "./shortcodes.ts";
import type { Attachment, Site } from "./site.ts";

interface Post {
  readonly id: string;
  readonly line: number;
  readonly site: Site;
  readonly tally: Tallier;
}

/** Codes that WordPress and its usual plugins have for what stands elsewhere. */
const embeds: ReadonlySet<string> = new Set(
  "embed video audio playlist youtube vimeo soundcloud twitter tweet instagram facebook googlemaps googlemap map spotify ted dailymotion slideshare gist wpvideo videopress archiveorg polldaddy embedyt fve pdf-embedder gview iframe documentcloud storify datawrapper flickr scribd issuu vine ustream livestream brightcove jwplayer rumble tiktok pinterest".split(
    " ",
  ),
);
const known: ReadonlySet<string> = new Set([...embeds, "caption", "wp_caption", "gallery"]);

/**
 * The text of a post as HTML: blocks as they are, classic text in paragraphs, shortcodes as what they would have shown
 * as far as the export holds it.
 */
export function postHtml(content: string, post: Post): string {
  const isBlocks = /<!--\s{0,4}wp:/.test(content);
  const whole = isBlocks ? withBlocks(content, post) : content;
  const shown = replaceShortcodes(
    withoutMarks(whole, post),
    (name) => known.has(name),
    (code) => codeHtml(code, post, 0),
  );
  // A text that some other program wrote in paragraphs, on one line, needs none.
  return isBlocks ? shown : autop(withLinks(shown));
}

function withBlocks(content: string, post: Post): string {
  return content
    .replace(/<!-- wp:block \{"ref":(\d{1,12})[^>]{0,200}\} \/-->/g, (mark, id: string) => {
      const held = post.site.blocks.get(id);
      if (held === undefined)
        post.tally.dropped("wp:block", "a block that is not in this file", { line: post.line, text: mark });
      else post.tally.changed("wp:block", "body", "as the text that it stands for", { line: post.line, text: mark });
      return held ?? "";
    })
    .replace(/<!-- wp:([a-z][\w/-]{0,60}) (?:\{[^>]{0,2000}\} )?\/-->/g, (mark, name: string) => {
      post.tally.dropped(`wp:${name}`, "a block that holds no text of its own", { line: post.line, text: mark });
      return "";
    })
    .replace(
      /(class="wp-block-embed__wrapper">)\s*(https?:\/\/[^\s<]{1,2000})\s*</g,
      (_, start: string, address: string) => {
        post.tally.changed("wp:embed", "body", "as a link", { line: post.line, text: address });
        return `${start}${linkTo(address)}<`;
      },
    );
}

/** `<!--more-->` says where a list cuts the text, `<!--nextpage-->` where a page ends. */
function withoutMarks(content: string, post: Post): string {
  return content.replace(/<!--\s{0,4}(more|nextpage|noteaser)\b[^>]{0,200}-->/g, (mark, name: string) => {
    post.tally.dropped(`<!--${name}-->`, "it only says where a page was cut", { line: post.line, text: mark });
    return "\n\n";
  });
}

/** WordPress shows an address that stands alone on a line as a film or a post: it is a link here. */
function withLinks(content: string): string {
  return content.replace(/^[^\S\n]{0,99}(https?:\/\/[^\s<>"[\]]{1,2000})[^\S\n]{0,99}$/gm, (line, address: string) =>
    looksLikeHtml(line) && line.includes("<") ? line : linkTo(address),
  );
}

function codeHtml(code: Shortcode, post: Post, depth: number): string {
  const { name, text } = code;
  const seen = { line: post.line, text };
  const label = `[${name}]`;
  if (name === "caption" || name === "wp_caption") {
    post.tally.changed(label, "body", "as a picture with its caption", seen);
    return captioned(code);
  }
  if (name === "gallery") {
    const pictures = galleryOf(code, post);
    if (pictures.length === 0) post.tally.dropped(label, "its pictures are not in this file", seen);
    else post.tally.changed(label, "body", "as its pictures", seen);
    return block(pictures.map(figureOf).join("\n"));
  }
  const address = addressIn(code);
  if (address !== undefined && embeds.has(name)) {
    post.tally.changed(label, "body", "as a link", seen);
    return block(`<p>${linkTo(address)}</p>`);
  }
  if (code.inside === undefined || code.inside.trim() === "") {
    post.tally.dropped(label, "a shortcode: what it showed is not in this file", seen);
    return "";
  }
  post.tally.changed(label, "body", "as the text in it", seen);
  return depth > 8
    ? code.inside
    : replaceShortcodes(
        code.inside,
        (inner) => known.has(inner),
        (inner) => codeHtml(inner, post, depth + 1),
      );
}

/** The picture, with its link, and the words behind it or in the attribute of older versions. */
function captioned({ attributes, inside = "" }: Shortcode): string {
  const image = inside.search(/<img\b/i);
  if (image < 0) return inside;
  const tagEnd = inside.indexOf(">", image) + 1 || inside.length;
  const link = /^\s*<\/a>/i.exec(inside.slice(tagEnd))?.[0].length ?? 0;
  const caption = attributes.get("caption") ?? inside.slice(tagEnd + link).trim();
  const picture = inside.slice(0, tagEnd + link).trim();
  return block(`<figure>${picture}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`);
}

/** Those that it names, else those that were uploaded to the post. */
function galleryOf({ attributes }: Shortcode, { id, site }: Post): readonly Attachment[] {
  const ids = attributes.get("ids") ?? attributes.get("include");
  if (ids === undefined) {
    const parent = attributes.get("id") ?? id;
    return [...site.attachments.values()].filter((one) => one.parent === parent).slice(0, mostPictures);
  }
  return ids
    .split(",")
    .slice(0, mostPictures)
    .flatMap((one) => site.attachments.get(one.trim()) ?? []);
}

const mostPictures = 500;

function figureOf({ src, alt = "", caption, credit }: Attachment): string {
  const words = [caption, credit].filter((part) => part !== undefined).join(" ");
  const picture = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`;
  return `<figure>${picture}${words === "" ? "" : `<figcaption>${escapeHtml(words)}</figcaption>`}</figure>`;
}

function addressIn({ attributes, words, inside }: Shortcode): string | undefined {
  const keys = ["url", "src", "href", "mp4", "mp3", "m4a", "m4v", "webm", "ogg", "ogv", "file", "link", "v"];
  for (const text of [...keys.map((key) => attributes.get(key)), ...words, inside?.trim()]) {
    const address = text === undefined ? undefined : webAddress(text.replaceAll("&amp;", "&"));
    if (address !== undefined) return address;
  }
  return undefined;
}

function linkTo(address: string): string {
  const plain = address.replaceAll("&amp;", "&");
  return `<a href="${escapeHtml(plain)}">${escapeHtml(plain)}</a>`;
}

function block(html: string): string {
  return `\n\n${html}\n\n`;
}

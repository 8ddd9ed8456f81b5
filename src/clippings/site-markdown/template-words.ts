import { linkAddress, pictureAddress } from "../html/link-address.ts";
import { escapeMarkdown } from "../html/markdown/escape-markdown.ts";
import { inParentheses } from "./markdown-places.ts";
import { type Arguments, argument } from "./template-arguments.ts";

/** What stands in the text where a shortcode or tag stood, and what was done; null where it was kept as it was. */
export interface TemplateWords {
  readonly text: string;
  /** As the tally says it. */
  readonly how: string;
  /** Whether it says less than it did. */
  readonly lost?: true;
}

/**
 * A shortcode or tag that shows something, by its name and by what is said behind it. Sites write their own, so that a
 * name need only hold the word: `legacy-img`, `image_with_class`, `fb-video`.
 *
 * @param isAlone whether nothing else stands in its line
 */
export function wordsOf(name: string, args: Arguments, isAlone: boolean): TemplateWords | undefined {
  const kind = name.toLowerCase().replace(/\.html?$/, "");
  if (kind === "ref" || kind === "relref" || kind === "post_url" || kind === "link") {
    const path = args.alone[0] ?? argument(args, "path");
    if (path !== undefined && argument(args, "text", "label") === undefined) {
      return { text: pageAddress(path), how: "the address of a page, as far as its name says it" };
    }
  }
  return embedOf(kind, args) ?? pictureOf(kind, args, isAlone) ?? quoteOf(kind, args) ?? linkOf(args);
}

/** `/2014/05/12/pier-kept/` for `news/2014/05/2014-05-12-pier-kept.md`; else the path without its file's ending. */
export function pageAddress(path: string): string {
  const [, way = "", mark = ""] = /^([^?#]*)(.*)$/s.exec(path.trim()) ?? [];
  const dated =
    /(?:^|\/)(\d{4})-(\d{2})-(\d{2})-([^/]+?)(?:\.(?:md|markdown|html?))?(?:\/(?:index\.(?:md|html?))?)?$/.exec(way);
  if (dated !== null) return address(`/${dated.slice(1).join("/")}/${mark}`);
  const plain = way.replace(/(?:_?index)?\.(?:md|markdown)$/, "/").replace(/\/{2,}/g, "/");
  return address(plain === "/" && !way.includes("/") ? mark : `${plain}${mark}`);
}

function address(text: string): string {
  return inParentheses(linkAddress(text, undefined) ?? "");
}

interface Player {
  readonly name: RegExp;
  readonly label: string;
  readonly address: (id: string, args: Arguments) => string;
}

const players: readonly Player[] = [
  { name: /youtube/, label: "Video: youtube.com", address: (id) => `https://www.youtube.com/watch?v=${id}` },
  { name: /vimeo/, label: "Video: vimeo.com", address: (id) => `https://vimeo.com/${id}` },
  {
    name: /tweet|twitter|^x$/,
    label: "Post: twitter.com",
    address: (id, args) =>
      `https://twitter.com/${argument(args, "user") ?? (args.alone[1] ? args.alone[0] : "i/web")}/status/${id}`,
  },
  { name: /instagram/, label: "Post: instagram.com", address: (id) => `https://www.instagram.com/p/${id}/` },
  {
    name: /^gist$/,
    label: "Program text: gist.github.com",
    address: (id, args) =>
      `https://gist.github.com/${[argument(args, "user") ?? (args.alone[1] ? args.alone[0] : undefined), id].filter((part) => part).join("/")}`,
  },
];

/** Videos, posts of social networks and frames: a link to where they are, with a word that says what it is. */
function embedOf(kind: string, args: Arguments): TemplateWords | undefined {
  const player = players.find(({ name }) => name.test(kind));
  const given = argument(args, "id", "video", "video_id", "videoid", "url", "src") ?? args.alone.slice(0, 2).at(-1);
  const frame = /video|audio|iframe|embed|podcast|soundcloud|spotify|slideshare|peertube/.test(kind);
  if ((player === undefined && !frame) || given === undefined) return undefined;
  const place = /^[\w-]{1,100}$/.test(given) ? player?.address(given, args) : linkAddress(given, undefined);
  if (place === undefined || !/^https?:/.test(place)) return undefined;
  const host = new URL(place).hostname.replace(/^www\./, "");
  const label =
    argument(args, "title", "caption") ?? player?.label ?? `${/audio|podcast/.test(kind) ? "Audio" : "Video"}: ${host}`;
  return { text: link(label, place), how: "a link to what is shown there" };
}

const pictureKeys = ["src", "image", "url", "path", "file", "image_path", "link", "source"];

function pictureOf(kind: string, args: Arguments, isAlone: boolean): TemplateWords | undefined {
  if (!/img|image|figure|photo|picture/.test(kind)) return undefined;
  const isFile = (text: string): boolean => /\.[a-z]{3,4}(?:[?#].*)?$/i.test(text);
  const src = argument(args, ...pictureKeys) ?? args.alone.find((one) => isFile(one) && !/\.html?$/i.test(one));
  const rest = args.alone.filter((one) => one !== src && !/\.html?$/i.test(one));
  const alt = argument(args, "alt", "alt_text", "image_alt", "title") ?? rest.at(-1) ?? "";
  const caption = argument(args, "caption", "text", "description", "figcaption");
  const credit = argument(args, "credit", "attr", "attribution");
  const below = [caption, credit].filter((part) => part !== undefined && part !== alt).join(" — ");
  const place = src === undefined || !isFile(src) ? undefined : pictureAddress(src);
  const shown = place === undefined ? "" : `![${plain(alt)}](${inParentheses(place)})`;
  const parts = place === undefined ? [plain(alt), below] : [shown, below];
  const text = parts.filter((part) => part !== "").join(isAlone ? "\n\n" : " ") + (isAlone && below !== "" ? "\n" : "");
  if (place !== undefined) return { text, how: "a picture" };
  if (src === undefined) return undefined;
  return { text, how: "a picture by a name that only its own site knows: its words are kept", lost: true };
}

function quoteOf(kind: string, args: Arguments): TemplateWords | undefined {
  const text = argument(args, "text", "quote", "content");
  if (!/quote/.test(kind) || text === undefined) return undefined;
  const cite = argument(args, "cite", "author", "source", "by", "attribution");
  return { text: `\n\n> ${text}${cite === undefined ? "" : `\n>\n> — ${cite}`}\n\n`, how: "a quote" };
}

/** Buttons, files, cards: an address and what stands on it. */
function linkOf(args: Arguments): TemplateWords | undefined {
  const place = argument(args, "href", "url", "link", "file");
  const label = argument(args, "text", "label", "title", "button-text");
  const to = place === undefined ? undefined : linkAddress(place, undefined);
  return to === undefined || label === undefined ? undefined : { text: link(label, to), how: "a link" };
}

function link(label: string, to: string): string {
  return `[${plain(label)}](${inParentheses(to)})`;
}

function plain(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " ").trim(), "-", true);
}

const frames =
  /^(?:note|notes|notice|box|callout|alert|tip|hint|warning|info|attention|admonition|details|expand|ring|accordion|collapse|tabs?|columns?|column|col|row|grid|center|card(?:-[a-z]+)?|section|div|span|lead|lede|rawhtml|aside|sidebar|highlight-box|pullquote|quote|blockquote|md|markdown|wrap|block|container|nobr|noindex)$/i;

/** Whether a shortcode of this name only frames a text. */
export function isFrame(name: string): boolean {
  return frames.test(name);
}

import { linkAddress, pictureAddress } from "../html/link-address.ts";
import { type MarkdownContext, markdownOf } from "../html/markdown-of.ts";
import { resolveEntities } from "../tables/cell-text.ts";
import { codeTags, emphasis, opaqueTags, plainTags } from "./block-tags.ts";
import { endOfSpan, inParentheses, longestRun } from "./markdown-places.ts";
import { NextPlaces } from "./next-places.ts";

/** A tag that is open, and where its text begins among the pieces. */
interface Open {
  readonly tag: string;
  readonly piece: number;
  readonly href: string | undefined;
}

/** Tags that may be open at once in a line. */
const deepest = 30;
const signs = /`+|<(?=[a-z/!])|\{:|\]\(@\//gi;

/**
 * The HTML in a paragraph of Markdown, as Markdown: emphasis, links, pictures, line breaks, code. What Markdown cannot
 * say keeps its text. Kramdown's lists of attributes are left out. Code, and what only looks like a tag (`Vec<T>`),
 * stay as they are.
 *
 * @param paragraph lines with no blank one among them
 */
export function withoutInlineHtml(paragraph: string, context: MarkdownContext): string {
  const pieces: string[] = [];
  const open: Open[] = [];
  const pattern = new RegExp(signs);
  const isTable = /^[ \t>]{0,20}\|/.test(paragraph);
  const { tally, line } = context;
  const changed = (part: string, how: string, text: string): void => {
    tally.changed(`${context.within} ${part}`, "body", how, { line, text });
  };
  let at = 0;
  const places = new NextPlaces(paragraph);
  let lower: NextPlaces | undefined;
  for (let match = pattern.exec(paragraph); match !== null; match = pattern.exec(paragraph)) {
    const { index } = match;
    const sign = match[0];
    const found = lookAt(paragraph, index, sign, places);
    if (found === undefined) continue;
    pieces.push(paragraph.slice(at, index));
    at = found.end;
    pattern.lastIndex = Math.max(at, index + 1);
    if (found.kind === "same") pieces.push(found.text);
    else if (found.kind === "dropped")
      tally.dropped(`${context.within} ${found.part}`, found.why, { line, text: found.text });
    else if (found.kind === "path") {
      pieces.push("](/");
      changed("](@/…)", "the path that it names", paragraph.slice(index, index + 100));
    } else take(found);
  }
  pieces.push(paragraph.slice(at));
  for (const { tag } of open) changed(`<${tag}>`, "never ended, kept as its text", "");
  return pieces.join("");

  function take({ tag, isEnd, attributes, start, end }: Tag): void {
    const whole = paragraph.slice(start, Math.min(end, start + 200));
    if (tag === "br") pieces.push(isTable ? " " : lineBreak(paragraph, end));
    else if (tag === "img") {
      const src = pictureAddress(attributes("src") ?? attributes("data-src") ?? "");
      const alt = resolveEntities(attributes("alt") ?? "")
        .replace(/\s+/g, " ")
        .replace(/[[\]\\]/g, "\\$&");
      if (src === undefined)
        tally.dropped(`${context.within} <img>`, "no address that may be shown", { line, text: whole });
      else {
        pieces.push(`![${alt}](${inParentheses(src)})`);
        changed("<img>", "a picture", src);
      }
    } else if (isEnd) close(tag);
    else if (opaqueTags.has(tag)) opaque(tag, start, end);
    else if (tag === "a" || emphasis.has(tag) || codeTags.has(tag)) {
      if (open.length >= deepest) return;
      const href = tag === "a" ? linkAddress(resolveEntities(attributes("href") ?? ""), undefined) : undefined;
      open.push({ tag, piece: pieces.length, href });
    } else changed(`<${tag}>`, "kept as its text", whole);
  }

  function close(tag: string): void {
    const last = open.findLastIndex((one) => one.tag === tag);
    const one = open[last];
    if (one === undefined) return;
    open.length = last;
    const inner = pieces.splice(one.piece).join("");
    const text = inner.trim();
    const [before = "", after = ""] = [/^\s*/.exec(inner)?.[0], inner.slice(inner.trimEnd().length)];
    if (tag === "a") {
      const made = one.href === undefined || text === "" ? text : `[${text}](${inParentheses(one.href)})`;
      pieces.push(text === "" ? inner : `${before}${made}${after}`);
      changed("<a>", one.href === undefined ? "kept as its text" : "a link", text);
    } else if (text === "") pieces.push(inner);
    else {
      const mark = emphasis.get(tag);
      pieces.push(`${before}${mark === undefined ? code(text) : `${mark}${text}${mark}`}${after}`);
      changed(`<${tag}>`, mark === undefined ? "code" : "emphasis", text);
    }
  }

  /** What nobody reads in a line, or what plays something: as HTML, up to its end. */
  function opaque(tag: string, start: number, end: number): void {
    lower ??= new NextPlaces(paragraph.toLowerCase());
    const stop = lower.of(`</${tag}`, end);
    const close = stop > paragraph.length ? end : Math.min(paragraph.length, places.of(">", stop) + 1);
    pieces.push(markdownOf(paragraph.slice(start, close), context).replace(/\s*\n\s*/g, " "));
    at = close;
    pattern.lastIndex = close;
  }
}

interface Tag {
  readonly kind: "tag";
  readonly tag: string;
  readonly isEnd: boolean;
  readonly start: number;
  readonly end: number;
  readonly attributes: (name: string) => string | undefined;
}

type Found =
  | Tag
  | { readonly kind: "same"; readonly text: string; readonly end: number }
  | { readonly kind: "path"; readonly end: number }
  | {
      readonly kind: "dropped";
      readonly part: string;
      readonly why: string;
      readonly text: string;
      readonly end: number;
    };

function lookAt(text: string, index: number, sign: string, places: NextPlaces): Found | undefined {
  if (sign.startsWith("`")) {
    const end = endOfSpan(text, index, sign);
    return { kind: "same", text: text.slice(index, end), end };
  }
  if (sign === "](@/") return { kind: "path", end: index + sign.length };
  if (sign === "{:") return attributeList(text, index);
  if (text.startsWith("<!--", index)) {
    const stop = places.of("-->", index + 4);
    if (stop > text.length) return undefined;
    return {
      kind: "dropped",
      part: "<!-- -->",
      why: "a remark that was never shown",
      text: text.slice(index, stop + 3).slice(0, 200),
      end: stop + 3,
    };
  }
  return tagAt(text, index, places);
}

/** `{: .lead}`, `{:target="_blank"}`, `{:toc}`, `{::nomarkdown}`, `{:.lead.wide}`: words, classes, ids and values. */
const attribute =
  /[.#]?[a-z][\w-]{0,60}(?:[.#][a-z][\w-]{0,60}){0,9}(?:=(?:"[^"\n}]{0,300}"|'[^'\n}]{0,300}'|[^\s"'}]{1,100}))?/
    .source;

/** A space between any two, so that words can be parted in one way only: with many, trying them all takes hours. */
const attributes = new RegExp(String.raw`^\{::?\s{0,9}\/?${attribute}(?:\s{1,9}${attribute}){0,19}\s{0,9}\/?\}`, "i");

function attributeList(text: string, index: number): Found | undefined {
  const list = attributes.exec(text.slice(index, index + 600))?.[0];
  if (list === undefined) return undefined;
  return { kind: "dropped", part: "{: }", why: "attributes for the page's look", text: list, end: index + list.length };
}

function tagAt(text: string, index: number, places: NextPlaces): Tag | undefined {
  const [head, slash = "", name = ""] =
    /^<(\/?)([a-z][a-z0-9-]{0,30})(?=[\s/>])/i.exec(text.slice(index, index + 40)) ?? [];
  if (head === undefined) return undefined;
  const tag = name.toLowerCase();
  if (name !== tag && name !== name.toUpperCase()) return undefined;
  const isKnown = tag === "a" || tag === "img" || tag === "br" || emphasis.has(tag) || codeTags.has(tag);
  if (!isKnown && !plainTags.has(tag) && !opaqueTags.has(tag)) return undefined;
  const end = endOfTag(text, index + head.length, places);
  if (end === undefined) return undefined;
  const body = text.slice(index + head.length, end);
  return {
    kind: "tag",
    tag,
    isEnd: slash === "/",
    start: index,
    end,
    attributes: (wanted) => {
      const pattern = /([a-z][\w-]{0,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
      for (const [, key = "", double, single, bare] of body.matchAll(pattern)) {
        if (key.toLowerCase() === wanted) return double ?? single ?? bare;
      }
      return undefined;
    },
  };
}

/** Behind the `>` that ends a tag; values in quotes may hold any sign. */
function endOfTag(text: string, from: number, places: NextPlaces): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === ">") return at + 1;
    if (sign === "<") return undefined;
    if ((sign === '"' || sign === "'") && /[=\s]/.test(text.charAt(at - 1))) at = places.of(sign, at + 1);
  }
  return undefined;
}

/** A break in the middle of a line, or one that the line has anyway. */
function lineBreak(text: string, end: number): string {
  const rest = text.slice(end, end + 100);
  if (/^[ \t]*$/.test(rest)) return "";
  return /^[ \t]*\n/.test(rest) ? "\\" : "\\\n";
}

/** What stands in `<code>`, with its entities read, as code. */
function code(text: string): string {
  const plain = resolveEntities(text).replace(/\\(?=[*_`[\]<])/g, "");
  const fence = "`".repeat(longestRun(plain) + 1);
  return plain.includes("`") ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
}

import { escapeMarkdown } from "../html/markdown/escape-markdown.ts";
import { type MarkdownContext, markdownOf } from "../html/markdown-of.ts";
import { plainParagraphsOf } from "../html/plain-text.ts";
import { blockTags, frameTags, wholeBlocks } from "./block-tags.ts";
import { withoutInlineHtml } from "./inline-html.ts";
import { fenceOf, isClosing } from "./markdown-places.ts";
import { type TemplateContext, withoutTemplates } from "./templates.ts";

/**
 * A body in Markdown that another generator would have printed, as Markdown that shows the same without it: templates
 * are read as what they show, HTML becomes Markdown. Everything else stays to the letter. Never throws.
 */
export function siteBody(body: string, context: TemplateContext): string {
  const text = withoutTemplates(body, context);
  return hasMore.test(text)
    ? withoutHtml(text, { tally: context.tally, within: "Markdown", line: context.line })
    : text;
}

const hasMore = /<[a-z/!]|\{:|\]\(@\//i;
/** Blocks that are parsed in one text; of more, which nobody wrote, only the words are kept. */
const mostBlocks = 5000;
/** A table is no longer, in lines. */
const longestBlock = 5000;

function withoutHtml(text: string, context: MarkdownContext): string {
  const lines = text.split(/\r\n|\n|\r/);
  const out: string[] = [];
  const never = new Set<string>();
  let blocks = 0;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    const here = { ...context, line: (context.line ?? 1) + at };
    const fence = fenceOf(line);
    if (fence !== undefined) {
      const end = endOfListing(lines, at, fence);
      out.push(...lines.slice(at, end));
      at = end;
      continue;
    }
    const block = blockAt(lines, at, never);
    if (block !== undefined) {
      const { html, end, isFrame } = block;
      blocks += 1;
      if (blocks > mostBlocks) out.push(...plainLines(html, here));
      else if (!isFrame) out.push(...blockLines(html, here));
      else {
        here.tally.changed(`Markdown <${block.tag}>`, "body", "the frame is left out, what stands in it is kept", {
          line: here.line,
          text: html,
        });
        out.push("");
      }
      at = end;
      continue;
    }
    const end = endOfParagraph(lines, at, never);
    out.push(...withoutInlineHtml(lines.slice(at, end).join("\n"), here).split("\n"));
    at = end;
  }
  return out.join("\n");
}

function blockLines(html: string, context: MarkdownContext): string[] {
  const markdown = markdownOf(html, context);
  return ["", ...(markdown === "" ? [] : markdown.split("\n")), ""];
}

function plainLines(html: string, { tally, line }: MarkdownContext): string[] {
  tally.changed("Markdown <…>", "body", "too many blocks of HTML, kept as plain text", { line, text: html });
  return plainParagraphsOf(html).flatMap((paragraph) => ["", escapeMarkdown(paragraph, "", false), ""]);
}

interface Block {
  readonly tag: string;
  readonly html: string;
  readonly end: number;
  /** Whether it is nothing but tags that frame what follows. */
  readonly isFrame: boolean;
}

/** @param never elements that were opened and never closed, so that nobody looks for their end again */
function blockAt(lines: readonly string[], start: number, never: Set<string>): Block | undefined {
  const line = lines[start] ?? "";
  if (/^ {0,3}<!--/.test(line)) return remarkAt(lines, start, never);
  const [, slash = "", name = ""] = /^ {0,3}<(\/?)([a-z][a-z0-9]{0,30})(?=[\s/>]|$)/i.exec(line.slice(0, 50)) ?? [];
  const tag = name.toLowerCase();
  if (!blockTags.has(tag)) return undefined;
  // What is marked so is Markdown all the same (kramdown).
  if (frameTags.has(tag) && /^[^>]{0,1000}\smarkdown\s?=/.test(line.slice(0, 1000)) && /^[^>]*>\s*$/.test(line)) {
    return { tag, html: line, end: start + 1, isFrame: true };
  }
  let end = endOfRun(lines, start);
  if (slash === "" && wholeBlocks.has(tag) && !never.has(tag)) {
    const closed = endOfElement(lines, start, tag);
    if (closed === undefined) never.add(tag);
    else end = Math.max(end, closed);
  }
  const html = lines.slice(start, end).join("\n");
  return { tag, html, end, isFrame: frameTags.has(tag) && isOnlyTags(html) };
}

function remarkAt(lines: readonly string[], start: number, never: Set<string>): Block | undefined {
  if (never.has("!--")) return undefined;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const from = at === start ? line.indexOf("<!--") + 4 : 0;
    if (!line.includes("-->", from)) continue;
    return { tag: "!--", html: lines.slice(start, at + 1).join("\n"), end: at + 1, isFrame: false };
  }
  never.add("!--");
  return undefined;
}

/** The next blank line. */
function endOfRun(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && (lines[end] ?? "").trim() !== "") end += 1;
  return end;
}

/** Behind the line in which an element ends; undefined where it does not. */
function endOfElement(lines: readonly string[], start: number, tag: string): number | undefined {
  const pattern = new RegExp(`<(/?)${tag}(?=[\\s/>]|$)`, "gi");
  let depth = 0;
  for (let at = start; at < Math.min(lines.length, start + longestBlock); at += 1) {
    for (const [, slash] of (lines[at] ?? "").matchAll(pattern)) depth += slash === "/" ? -1 : 1;
    if (depth <= 0) return endOfRun(lines, at);
  }
  return undefined;
}

function isOnlyTags(html: string): boolean {
  if (/<(?:img|iframe|video|audio|object|embed|picture|svg|hr|input|progress)[\s/>]/i.test(html)) return false;
  let rest = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", rest)) {
    if (html.slice(rest, at).trim() !== "") return false;
    const end = html.indexOf(">", at);
    if (end < 0) return false;
    rest = end + 1;
  }
  return html.slice(rest).trim() === "";
}

function endOfListing(lines: readonly string[], start: number, fence: string): number {
  let end = start + 1;
  while (end < lines.length && !isClosing(lines[end] ?? "", fence)) end += 1;
  return Math.min(lines.length, end + 1);
}

/** Paragraphs are read whole: a tag may end in a later line than it begins. */
function endOfParagraph(lines: readonly string[], start: number, never: Set<string>): number {
  let end = start + 1;
  while (end < lines.length) {
    const line = lines[end] ?? "";
    if (line.trim() === "" || (lines[end - 1] ?? "").trim() === "" || fenceOf(line) !== undefined) break;
    if (/^ {0,3}<[a-z/!]/i.test(line) && blockAt(lines, end, never) !== undefined) break;
    end += 1;
  }
  return end;
}

import MarkdownIt, { type Token } from "markdown-it";
import footnotes from "markdown-it-footnote";
import { externalUrl } from "../basics/address.ts";
import { escapeHtml, Html } from "../basics/html.ts";
import { gatherNotes, type Mark } from "./footnotes.ts";
import { type PrintImage, setPictures } from "./pictures/set-pictures.ts";
import { plainParagraphs } from "./plain-prose.ts";
import type { LeadHome } from "./story-links.ts";

/** Beyond this depth of quotes and lists a text is no prose; markdown-it would drop what lies deeper. */
const deepest = 40;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: deepest });
// Papers indent their paragraphs: four spaces at a line's head are no program.
markdown.disable("code");
markdown.validateLink = (url) => externalUrl(url) !== undefined || isRelative(url);
markdown.use(footnotes);
// `^[a note where it belongs]` is no note in most dialects, and papers had signs like it.
markdown.inline.ruler.disable("footnote_inline");
markdown.inline.ruler.at("footnote_ref", footnoteMark);
markdown.core.ruler.at("footnote_tail", (state) => {
  // What was dropped within a note may leave no other trace.
  state.env.isTooDeep = isTooDeep(state.tokens);
  state.tokens = gatherNotes(state.tokens, (type, tag, nesting) => new state.Token(type, tag, nesting));
});
markdown.core.ruler.push("archive", ({ tokens, env }) => {
  setHeadings(tokens);
  tokens.forEach(settle);
  const { print } = env as unknown as Env;
  if (print !== undefined) setPictures(tokens, print);
});
markdown.renderer.rules = {
  ...markdown.renderer.rules,
  fence,
  image,
  link_open: linkOpen,
  table_open: tableOpen,
  table_close: () => "</table></div>\n",
  footnote_ref: noteMark,
  footnote_block_open: () => '<section class="notes" role="doc-endnotes">\n<ol>\n',
  footnote_block_close: () => "</ol>\n</section>\n",
  footnote_open: (tokens, index) => `<li id="note-${markOf(tokens[index]).number}">\n`,
  footnote_close: () => "</li>\n",
  footnote_anchor: wayBack,
};

/** What is said of a text’s parts, in the words of the page. */
export interface ProseWords {
  readonly backToText: (mark: string) => string;
  readonly table: string;
}

/** What an image becomes, null where it becomes none; and where an address leads within the archive. */
export interface HowSet {
  readonly print?: PrintImage | undefined;
  readonly leadHome?: LeadHome | undefined;
}

/**
 * A text in Markdown as markup that is safe to send, whatever stands in it: HTML in it is text, its headings begin at
 * `h2` below the story's own, nothing is loaded from elsewhere, and links lead to http, https, mailto or within a site.
 *
 * @param base the story's own address at the paper: its relative links were meant to be read from there. Without it
 *   they stay as they are.
 * @param how without it, or where it says null, an image from elsewhere becomes a link; what does not lead home stays
 */
export function prose(text: string, words: ProseWords, base: string | null = null, how: HowSet = {}): Html {
  const plain = plainParagraphs(text);
  if (plain !== undefined) return Html.trusted(plain.map((part) => `<p>${escapeMarkdown(part)}</p>\n`).join(""));
  const env: Env & MarkdownEnv = { ...how, base, words };
  const tokens = markdown.parse(text, env);
  return Html.trusted(
    env.isTooDeep === true ? paragraphs(text) : markdown.renderer.render(tokens, markdown.options, env),
  );
}

/** What the same text says, without any markup, a line a paragraph: for search and for descriptions. */
export function plainText(text: string): string {
  const plain = plainParagraphs(text);
  if (plain !== undefined) return plain.map((part) => part.replaceAll("\n", " ")).join("\n");
  const env: MarkdownEnv = {};
  const tokens = markdown.parse(text, env);
  if (env.isTooDeep === true) return text;
  const lines: string[] = [];
  for (const token of tokens) {
    if (token.type === "inline") lines.push(said(token.children ?? []));
    else if (token.type === "fence") lines.push(token.content.trimEnd());
  }
  return lines.filter((line) => line.trim() !== "").join("\n");
}

/** No longer label is looked for: markdown-it-footnote’s own rule looks from each `[^` to the end of the text. */
const markPattern = /\[\^([^\s\]]{1,100})\]/y;

function footnoteMark(state: InlineState, silent: boolean): boolean {
  const { footnotes } = state.env as { footnotes?: { refs?: Record<string, number> } };
  if (footnotes?.refs === undefined) return false;
  markPattern.lastIndex = state.pos;
  const [mark = "", label = ""] = markPattern.exec(state.src) ?? [];
  if (mark === "" || state.pos + mark.length > state.posMax || footnotes.refs[`:${label}`] === undefined) return false;
  if (!silent) state.push("footnote_ref", "", 0).meta = { label };
  state.pos += mark.length;
  return true;
}

/** As markdown-it does: a single quote stays as it is. */
function escapeMarkdown(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function said(tokens: readonly Token[]): string {
  return tokens.map(saidByOne).join("");
}

function saidByOne(token: Token): string {
  if (token.type === "image") return said(token.children ?? []);
  return token.type === "softbreak" || token.type === "hardbreak" ? " " : token.content;
}

/** Whether the address stays on the host it is read from: `//host` and `/\host` do not, for browsers. */
function isRelative(url: string): boolean {
  const here = "https://here.invalid";
  if (!URL.canParse(url, `${here}/a/b/`)) return false;
  const { origin, protocol } = new URL(url, `${here}/a/b/`);
  // `blob:https://here.invalid/1` has that origin too.
  return origin === here && protocol === "https:";
}

/**
 * The text's headings below the story's own, and no level left out, since screen readers read them as a table of
 * contents: `##`, `####`, `##` become `h2`, `h3`, `h2`.
 */
function setHeadings(tokens: readonly Token[]): void {
  const open: number[] = [];
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const given = Number(token.tag.slice(1));
      while ((open.at(-1) ?? 0) >= given) open.pop();
      open.push(given);
    }
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = `h${Math.min(6, open.length + 1)}`;
  }
}

/** The columns of tables by class (inline style is forbidden), images in links marked. */
function settle(token: Token): void {
  const style = attribute(token, "style");
  if (style !== "") token.attrs = [["class", `align-${style.slice(style.indexOf(":") + 1)}`]];
  let links = 0;
  for (const child of token.children ?? []) {
    if (child.type === "link_open" || child.type === "link_close") links += child.nesting;
    if (child.type === "image") child.meta = { linked: links > 0 };
  }
}

function isTooDeep(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.level >= deepest - 2);
}

function paragraphs(text: string): string {
  const parts = text.split(/\n[^\S\n]*\n/u).filter((part) => part.trim() !== "");
  return parts.map((part) => `<p>${escapeHtml(part.trim())}</p>\n`).join("");
}

/** What the printing of a text goes by. */
interface Env extends HowSet {
  readonly base: string | null;
  readonly words: ProseWords;
}

type MarkdownEnv = Parameters<typeof markdown.parse>[1];
type InlineState = Parameters<Parameters<typeof markdown.inline.ruler.at>[1]>[0];
type Rule = NonNullable<(typeof markdown.renderer.rules)[string]>;

/** A listing: its language (`class="language-…"`) would be a class that content chooses. */
function fence(...[tokens, index]: Parameters<Rule>): string {
  return `<pre><code>${escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`;
}

function linkOpen(...[tokens, index, , env]: Parameters<Rule>): string {
  const token = tokens[index];
  const title = attribute(token, "title");
  const address = target(attribute(token, "href"), env);
  const href = (env as Env | undefined)?.leadHome?.(address) ?? address;
  return `<a href="${escapeHtml(href)}"${title === "" ? "" : ` title="${escapeHtml(title)}"`} rel="noopener">`;
}

/** An image of the site itself is shown; one from elsewhere becomes a link that says what it shows. */
function image(...[tokens, index, , env]: Parameters<Rule>): string {
  const token = tokens[index];
  if (token?.meta?.printed instanceof Html) return token.meta.printed.text;
  const source = target(attribute(token, "src"), env);
  const label = said(token?.children ?? []).trim();
  if (externalUrl(source) === undefined) {
    return `<img src="${escapeHtml(source)}" alt="${escapeHtml(label)}" loading="lazy">`;
  }
  const name = escapeHtml(label === "" ? source : label);
  return token?.meta?.linked === true
    ? name
    : `<a class="image" href="${escapeHtml(source)}" rel="noopener">${name}</a>`;
}

/** It scrolls within itself where it is too wide, by the keyboard too. */
function tableOpen(...[, , , env]: Parameters<Rule>): string {
  const { words } = env as unknown as Env;
  return `<div class="wide" role="group" aria-label="${escapeHtml(words.table)}" tabindex="0"><table>\n`;
}

function noteMark(...[tokens, index]: Parameters<Rule>): string {
  const { number, mark, linked } = markOf(tokens[index]);
  const way = linked ? String(number) : `<a href="#note-${number}" role="doc-noteref">${number}</a>`;
  return `<sup id="${nameOf(number, mark)}">${way}</sup>`;
}

/** An arrow that means the same from right to left. */
function wayBack(...[tokens, index, , env]: Parameters<Rule>): string {
  const { number, mark } = markOf(tokens[index]);
  const { words } = env as unknown as Env;
  const label = escapeHtml(words.backToText(mark === 1 ? String(number) : `${number}.${mark}`));
  return ` <a class="back" href="#${nameOf(number, mark)}" role="doc-backlink" aria-label="${label}">↑</a>`;
}

/** What a mark is called in the page: nothing of its label, which content chooses. */
function nameOf(number: number, mark: number): string {
  return mark === 1 ? `mark-${number}` : `mark-${number}-${mark}`;
}

/** Of a token that `gatherNotes` has seen; a mark in an image’s name it has not, and that is never printed. */
function markOf(token: Token | undefined): Mark {
  return token?.meta as unknown as Mark;
}

function attribute(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? "");
}

function target(address: string, env: Parameters<Rule>[3]): string {
  const base = env?.base;
  if (typeof base !== "string" || !URL.canParse(address, base)) return address;
  return externalUrl(new URL(address, base).href) ?? address;
}

import { escapeHtml } from "../../basics/html.ts";
import { isObject, type JsonObject } from "../tables/json-row.ts";
import { parseJson } from "../tables/parse-json.ts";
import { linkHtml } from "./link-html.ts";

/** Nodes within nodes; deeper ones are left aside. */
const deepest = 60;

/** The marks of a text, as bits of its `format`. */
const marks = [
  [1, "strong"],
  [2, "em"],
  [4, "s"],
  [16, "code"],
  [32, "sub"],
  [64, "sup"],
] as const;

/**
 * A post of Ghost 5 and later as HTML: a tree of Lexical's nodes (https://lexical.dev), with Ghost's cards among them.
 *
 * @returns undefined where it is none
 */
export function lexicalHtml(text: string): string | undefined {
  const document = parseJson(text);
  const root = isObject(document) ? document.root : undefined;
  return isObject(root) ? childrenOf(root, deepest) : undefined;
}

function childrenOf({ children }: JsonObject, depth: number): string {
  if (!Array.isArray(children) || depth === 0) return "";
  return children.map((child) => (isObject(child) ? nodeHtml(child, depth - 1) : "")).join("");
}

function nodeHtml(node: JsonObject, depth: number): string {
  const of = (key: string): string => (typeof node[key] === "string" ? node[key] : "");
  const inner = (): string => childrenOf(node, depth);
  switch (of("type").replace(/^extended-/, "")) {
    case "text":
    case "tk":
      return textHtml(of("text"), Number(node.format) || 0);
    case "linebreak":
      return "<br>";
    case "paragraph":
      return `<p>${inner()}</p>`;
    case "heading":
      return /^h[1-6]$/.test(of("tag")) ? `<${of("tag")}>${inner()}</${of("tag")}>` : `<p>${inner()}</p>`;
    case "quote":
    case "aside":
      return `<blockquote>${inner()}</blockquote>`;
    case "list":
      return of("listType") === "number" ? `<ol>${inner()}</ol>` : `<ul>${inner()}</ul>`;
    case "listitem":
      return `<li>${inner()}</li>`;
    case "link":
    case "autolink":
      return `<a href="${escapeHtml(of("url"))}">${inner()}</a>`;
    case "horizontalrule":
      return "<hr>";
    default:
      return cardHtml(of("type").replace(/^extended-/, ""), node) + inner();
  }
}

function textHtml(text: string, format: number): string {
  return marks
    .filter(([bit]) => (format & bit) !== 0)
    .reduce((inner, [, name]) => `<${name}>${inner}</${name}>`, escapeHtml(text));
}

/** A card of Ghost's editor, in Lexical as in Mobiledoc: `image`, `gallery`, `bookmark`, `html`. */
export function cardHtml(name: string, card: JsonObject): string {
  const of = (...keys: readonly string[]): string => {
    const found = keys.map((key) => card[key]).find((value) => typeof value === "string" && value !== "");
    return typeof found === "string" ? found : "";
  };
  const caption = of("caption") === "" ? "" : `<figcaption>${of("caption")}</figcaption>`;
  switch (name) {
    case "image":
      return `<figure><img src="${escapeHtml(of("src"))}" alt="${escapeHtml(of("alt"))}">${caption}</figure>`;
    case "gallery":
      return `<figure>${imagesOf(card)}${caption}</figure>`;
    case "html":
      return of("html");
    case "markdown":
    case "card-markdown":
      return `<pre>${escapeHtml(of("markdown"))}</pre>`;
    case "code":
    case "codeblock":
      return `<pre><code>${escapeHtml(of("code"))}</code></pre>`;
    case "hr":
    case "horizontalrule":
      return "<hr>";
    case "bookmark": {
      const metadata = isObject(card.metadata) ? card.metadata : {};
      return linkHtml(of("url"), typeof metadata.title === "string" ? metadata.title : "");
    }
    case "embed":
      return linkHtml(of("url"), "");
    case "button":
    case "call-to-action":
      return linkHtml(of("buttonUrl"), of("buttonText"));
    case "callout":
      return `<blockquote>${of("calloutText")}</blockquote>`;
    case "toggle":
      return `<h4>${of("heading")}</h4>${of("content")}`;
    case "header":
      return `<h2>${of("header")}</h2><p>${of("subheader")}</p>`;
    case "audio":
    case "video":
    case "file":
      return linkHtml(of("src"), of("title", "fileTitle", "fileName"));
    default:
      return "";
  }
}

function imagesOf({ images }: JsonObject): string {
  if (!Array.isArray(images)) return "";
  const texts = images.filter(isObject).map(({ src, alt }) => [src, alt].map((text) => escapeHtml(String(text ?? ""))));
  return texts.map(([src, alt]) => `<img src="${src}" alt="${alt}">`).join("");
}

import { escapeHtml } from "../../basics/html.ts";
import { isObject, type JsonObject, jsonText } from "../tables/json-row.ts";
import { linkHtml } from "./link-html.ts";

/** What a text block is as HTML, by its subtype; others are paragraphs. */
const elements: Readonly<Record<string, string>> = {
  heading1: "h2",
  heading2: "h3",
  quote: "blockquote",
  indented: "blockquote",
  chat: "pre",
};
const listItems: Readonly<Record<string, string>> = { "ordered-list-item": "ol", "unordered-list-item": "ul" };

/** A post in Tumblr's blocks (https://www.tumblr.com/docs/npf) as HTML. */
export function blocksHtml(blocks: readonly unknown[]): string {
  return blocks.filter(isObject).map(blockHtml).join("").replaceAll("</ul><ul>", "").replaceAll("</ol><ol>", "");
}

function blockHtml(block: JsonObject): string {
  const of = (key: string): string => jsonText(block[key]);
  switch (of("type")) {
    case "text": {
      const list = listItems[of("subtype")];
      if (list !== undefined) return `<${list}><li>${marked(block)}</li></${list}>`;
      const name = Object.hasOwn(elements, of("subtype")) ? elements[of("subtype")] : "p";
      return `<${name}>${marked(block)}</${name}>`;
    }
    case "image": {
      const media = Array.isArray(block.media) ? block.media.filter(isObject) : [];
      const [widest] = [...media].sort((a, b) => (Number(b.width) || 0) - (Number(a.width) || 0));
      if (widest === undefined) return "";
      return `<p><img src="${escapeHtml(jsonText(widest.url))}" alt="${escapeHtml(of("alt_text"))}"></p>`;
    }
    case "link":
      return (
        linkHtml(of("url"), of("title")) + (of("description") === "" ? "" : `<p>${escapeHtml(of("description"))}</p>`)
      );
    case "audio":
    case "video":
      return linkHtml(of("url"), of("title"));
    default:
      return "";
  }
}

const marks: Readonly<Record<string, string>> = { bold: "strong", italic: "em", strikethrough: "s" };

/** A block's text with its marks, which are given by where they begin and end. Overlapping ones are closed and opened again. */
function marked(block: JsonObject): string {
  const characters = [...jsonText(block.text)];
  const formats = (Array.isArray(block.formatting) ? block.formatting.filter(isObject) : []).slice(0, mostMarks);
  const edges = new Set([0, characters.length]);
  for (const { start, end } of formats) {
    for (const edge of [Number(start), Number(end)]) {
      if (Number.isInteger(edge) && edge > 0 && edge < characters.length) edges.add(edge);
    }
  }
  const places = [...edges].sort((a, b) => a - b);
  return places
    .slice(0, -1)
    .map((from, index) => {
      const over = formats.filter(({ start, end }) => Number(start) <= from && Number(end) > from);
      const piece = escapeHtml(characters.slice(from, places[index + 1]).join(""));
      return over.reduce(wrapped, piece);
    })
    .join("");
}

const mostMarks = 200;

function wrapped(inner: string, { type, url }: JsonObject): string {
  const kind = jsonText(type);
  if (kind === "link") return `<a href="${escapeHtml(jsonText(url))}">${inner}</a>`;
  const name = Object.hasOwn(marks, kind) ? marks[kind] : undefined;
  return name === undefined ? inner : `<${name}>${inner}</${name}>`;
}

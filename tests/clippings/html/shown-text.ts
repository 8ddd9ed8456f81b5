import { parsePiece } from "../../../src/clippings/html/parse-html.ts";
import { prose } from "../../../src/pages/prose.ts";

const inline = new Set(
  "a abbr b bdi bdo cite code del dfn em font i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup time u var big".split(
    " ",
  ),
);

/** The words that a browser would show, a space between any two lines and blocks. */
export function textOfHtml(html: string): string {
  const words: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) words.push(node.nodeValue ?? "");
    if (node.nodeType !== 1) return;
    const tag = node.nodeName.toLowerCase();
    if (!inline.has(tag)) words.push(" ");
    if (tag === "img") words.push((node as Element).getAttribute("alt") ?? "");
    for (const child of node.childNodes) walk(child);
    if (!inline.has(tag)) words.push(" ");
  };
  walk(parsePiece(html));
  return words.join("").replace(/\s+/g, " ").trim();
}

/** The words that Backfile's own page shows of a text in Markdown. */
export function textOfMarkdown(markdown: string): string {
  const page = prose(markdown, { backToText: (mark) => `back ${mark}`, table: "table" });
  return textOfHtml(page.text);
}

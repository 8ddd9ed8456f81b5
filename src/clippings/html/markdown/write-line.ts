import { escapeMarkdown } from "./escape-markdown.ts";
import type { Piece } from "./inline.ts";
import { type LineNode, lineTree } from "./line-tree.ts";

/** Writes the pieces of a paragraph into an element, as nodes whose texts are Markdown already. */
export function writeLine(target: Element, pieces: readonly Piece[]): void {
  write(target, lineTree(pieces), textsOf(pieces));
}

/** The Markdown of each piece that is text. */
function textsOf(pieces: readonly Piece[]): readonly string[] {
  let before = "";
  return pieces.map((piece, index) => {
    if (piece.kind === "break") {
      before = "";
      return "";
    }
    const start = before;
    before = (start + (piece.kind === "text" ? piece.text.slice(0, 20) : "*")).slice(0, 20);
    if (piece.kind !== "text") return "";
    const next = pieces[index + 1];
    const markdown = escapeMarkdown(piece.text, start, next !== undefined && next.kind !== "break");
    // Behind a mark it would make the paragraph the note itself.
    return pieces[index - 1]?.kind === "note" && markdown.startsWith(":") ? `\\${markdown}` : markdown;
  });
}

const tags = { link: "a", strong: "strong", em: "em", del: "del" } as const;

function write(target: Element, nodes: readonly LineNode[], texts: readonly string[]): void {
  for (const node of nodes) {
    if (node.layer === undefined) {
      target.appendChild(leaf(target.ownerDocument, node.piece, texts[node.index] ?? ""));
      continue;
    }
    const element = target.ownerDocument.createElement(tags[node.layer]);
    if (node.layer === "link") {
      element.setAttribute("href", node.piece.style.link?.href ?? "");
      element.setAttribute("title", node.piece.style.link?.title ?? "");
    }
    target.appendChild(element);
    write(element, node.children, texts);
  }
}

function leaf(document: Document, piece: Piece, text: string): Node {
  if (piece.kind === "break") return document.createElement("br");
  if (piece.kind === "note") return document.createTextNode(`[^${piece.label}]`);
  if (piece.kind === "text") return document.createTextNode(text);
  if (piece.kind === "code") {
    const code = document.createElement("code");
    code.textContent = piece.text;
    return code;
  }
  const image = document.createElement("img");
  image.setAttribute("src", piece.src);
  image.setAttribute("alt", piece.alt);
  return image;
}

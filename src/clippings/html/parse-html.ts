import { parseHTML } from "linkedom";

/** Parses a page as it was saved. Nothing in it is run and nothing is fetched. */
export function parseHtml(html: string): Document {
  return parseHTML(html).document;
}

/**
 * Parses a piece of HTML: all of it stands in the element that is returned, whatever ends or begins within the piece
 * that should not, `</div>` and `<body>` among it.
 */
export function parsePiece(html: string): Element {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const root = document.createElement("div");
  const body = document.body;
  for (const node of [...document.childNodes]) {
    if (node.nodeName.toLowerCase() === "html") for (const inner of [...node.childNodes]) place(root, inner, body);
    else place(root, node, body);
  }
  return root;
}

function place(root: Element, node: Node, body: Element): void {
  if (node === body) for (const inner of [...node.childNodes]) root.appendChild(inner);
  else if (node.nodeType !== 10 && node.nodeName !== "HEAD") root.appendChild(node);
}

/** A text as HTML that says the same. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/**
 * A plain text as paragraphs of HTML. Blank lines part paragraphs.
 *
 * @param lines what the end of a line within a paragraph is: `kept` where a line is a line, `wrapped` where the wire
 *   broke it to its width
 */
export function htmlOfText(text: string, lines: "kept" | "wrapped"): string {
  const plain = text.replace(/\r\n?/g, "\n");
  const paragraphs = plain.split(/\n(?:[^\S\n]*\n)+/);
  return paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => {
      const parts = paragraph.split("\n").map((line) => escaped(line.trim()));
      return `<p>${parts.join(lines === "kept" ? "<br>" : " ")}</p>`;
    })
    .join("\n");
}

/** What stands in the body of a whole page; a piece of a page is returned as it is. */
export function bodyOf(html: string): string {
  const lower = html.toLowerCase();
  const start = lower.search(/<body[\s>]/);
  if (start >= 0) {
    const from = html.indexOf(">", start) + 1;
    const end = lower.lastIndexOf("</body");
    return from === 0 ? html : html.slice(from, end > from ? end : undefined);
  }
  const head = lower.search(/<head[\s>]/);
  const after = head < 0 ? -1 : lower.indexOf("</head>", head);
  return after < 0 ? html : html.slice(0, head) + html.slice(after + 7);
}

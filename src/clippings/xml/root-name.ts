/**
 * The name of a document's outermost element, as written: `rss`, `rdf:RDF`. Declarations, comments and a document type
 * may stand before it.
 *
 * @param text the beginning of a file
 * @returns undefined where the text is no markup, or what stands before the element does not end in it
 */
export function rootName(text: string): string | undefined {
  let at = 0;
  for (;;) {
    while (at < text.length && /[\s\ufeff\0]/.test(text[at] ?? "")) at += 1;
    if (text[at] !== "<") return undefined;
    if (text.startsWith("<?", at)) at = after(text, "?>", at);
    else if (text.startsWith("<!--", at)) at = after(text, "-->", at);
    else if (text.startsWith("<!", at)) at = afterType(text, at);
    else return /^<([\p{L}_][\p{L}\p{N}_.:-]{0,100})(?=[\s/>])/u.exec(text.slice(at, at + 120))?.[1];
    if (at < 0) return undefined;
  }
}

function after(text: string, end: string, from: number): number {
  const place = text.indexOf(end, from);
  return place < 0 ? -1 : place + end.length;
}

/** A document type may hold declarations in square brackets. */
function afterType(text: string, from: number): number {
  const end = text.indexOf(">", from);
  const bracket = text.indexOf("[", from);
  if (bracket < 0 || end < 0 || end < bracket) return end < 0 ? -1 : end + 1;
  const close = /\]\s*>/g;
  close.lastIndex = bracket;
  return close.exec(text) === null ? -1 : close.lastIndex;
}

/** The first element of a document, with its attributes as written. */
export interface RootElement {
  /** Without prefix. */
  readonly local: string;
  readonly attributes: string;
}

/** The first start tag behind declaration, comments and document type. Takes time that grows with the text. */
export function rootElement(text: string): RootElement | undefined {
  let at = /^\ufeff?\s*/.exec(text)?.[0].length ?? 0;
  for (;;) {
    if (text[at] !== "<") return undefined;
    const end = skipped(text, at);
    if (end === undefined) break;
    if (end < 0) return undefined;
    at = end + (/^\s*/.exec(text.slice(end, end + 8192))?.[0].length ?? 0);
  }
  const match = /^<(?:[\w.-]+:)?([\w.-]+)([^>]*)/.exec(text.slice(at, at + 8192));
  return match === null ? undefined : { local: match[1] ?? "", attributes: match[2] ?? "" };
}

/** Where a declaration, a comment or a document type ends; undefined where none begins. */
function skipped(text: string, at: number): number | undefined {
  if (text.startsWith("<?", at)) return after(text, "?>", at);
  if (text.startsWith("<!--", at)) return after(text, "-->", at);
  if (!text.startsWith("<!", at)) return undefined;
  const end = after(text, ">", at);
  const subset = text.indexOf("[", at);
  return end < 0 || subset < 0 || subset > end ? end : after(text, "]>", at);
}

function after(text: string, mark: string, at: number): number {
  const end = text.indexOf(mark, at);
  return end < 0 ? -1 : end + mark.length;
}

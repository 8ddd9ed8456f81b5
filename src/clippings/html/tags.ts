/** A tag, or a text between two. */
export interface Token {
  /** Its name in small letters, with a slash before it where it ends an element; undefined for a text. `!--` is a comment. */
  readonly tag?: string;
  /** Of a text: as it stands, with its entities. Of a tag: empty. */
  readonly text: string;
  /** Spaces and signs within a tag that may part attributes. */
  readonly parts: number;
}

const rawText: ReadonlySet<string> = new Set(["script", "style", "textarea", "title", "xmp", "noembed"]);

/**
 * Cuts HTML into tags and texts from the front to the back, with no tree and no more memory than the longest of them:
 * for a look at what a parser would have to do, and for texts that are too large for one.
 */
export function* tagsOf(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = tagAt(html, at);
    if (open > at) yield { text: html.slice(at, open), parts: 0 };
    if (open >= html.length) return;
    if (html.startsWith("<!--", open)) {
      const end = html.indexOf("-->", open + 4);
      at = end < 0 ? html.length : end + 3;
      yield { tag: "!--", text: "", parts: 0 };
      continue;
    }
    const { end, parts } = endOfTag(html, open);
    const name = /^<(\/?[a-z][^\s/>]{0,40})/i.exec(html.slice(open, open + 44))?.[1]?.toLowerCase();
    at = end;
    if (name === undefined) continue;
    yield { tag: name, text: "", parts };
    if (!rawText.has(name)) continue;
    const close = closing(html, at, name);
    if (close > at) yield { text: html.slice(at, close), parts: 0 };
    at = close;
  }
}

/** Where the next tag, comment or declaration begins: at a `<` that a letter, `/`, `!` or `?` follows. */
function tagAt(html: string, from: number): number {
  for (let at = html.indexOf("<", from); at >= 0; at = html.indexOf("<", at + 1)) {
    if (/[a-z/!?]/i.test(html.charAt(at + 1))) return at;
  }
  return html.length;
}

function endOfTag(html: string, open: number): { readonly end: number; readonly parts: number } {
  let quote = "";
  let parts = 0;
  for (let at = open + 1; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === ">") return { end: at + 1, parts };
    else if ((sign === '"' || sign === "'") && html.charAt(at - 1) === "=") quote = sign;
    else if (sign <= " " || sign === "/") parts += 1;
  }
  return { end: html.length, parts };
}

/** Where an element ends that holds nothing but text. */
function closing(html: string, from: number, name: string): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return html.length;
}

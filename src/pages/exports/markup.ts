/** A tag of the markup that `prose` prints, or the text between two, with its entities read. */
export type Markup =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "start" | "end";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      /** As it stands there. */
      readonly source: string;
    };

/**
 * Takes the markup of `prose` apart: our own, so that every tag is whole and every `<` begins one. It is no reader of
 * anybody's HTML.
 */
export function* markupOf(html: string): Generator<Markup> {
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield { kind: "text", text: unescaped(html.slice(at, end)) };
    if (open < 0) return;
    const close = html.indexOf(">", open);
    if (close < 0) return;
    const source = html.slice(open, close + 1);
    const name = /^<\/?([a-z][a-z0-9]*)/.exec(source)?.[1] ?? "";
    yield { kind: source.startsWith("</") ? "end" : "start", name, attributes: attributesOf(source), source };
    at = close + 1;
  }
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = source.matchAll(/ ([a-z-]+)="([^"]*)"/g);
  return new Map(Array.from(found, ([, name = "", value = ""]) => [name, unescaped(value)]));
}

const signs: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
]);

function unescaped(text: string): string {
  return text.includes("&") ? text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => signs.get(entity) ?? entity) : text;
}

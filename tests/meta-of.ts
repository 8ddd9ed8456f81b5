/** What a page's `<meta>` elements say, by name or property. */
export function metaOf(markup: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, name = "", content = ""] of markup.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)">/g)) {
    const own = found.get(name);
    const text = unescaped(content);
    if (own === undefined) found.set(name, [text]);
    else own.push(text);
  }
  return found;
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

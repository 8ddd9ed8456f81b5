/** `[name key="value"]…[/name]` in the text of a post. */
export interface Shortcode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Words without a key, as `[embed https://…]` has one. */
  readonly words: readonly string[];
  /** What stands between it and its end; undefined where it has none. */
  readonly inside: string | undefined;
  /** As written. */
  readonly text: string;
}

/** Its opening alone: no name of a code is longer, and no code holds another in its attributes. */
const opening = /\[([a-z][\w-]{0,40})(\s[^[\]]{0,4000})?\/?\]/iy;

/**
 * The text with each shortcode replaced. What nobody would take for one, “[sic]” or “[the mayor]”, is text: a code is
 * known by its name, or by an attribute, an end, or a `_` in its name.
 *
 * @param replace what stands for a code; undefined where it is no code after all
 */
export function replaceShortcodes(
  text: string,
  isKnown: (name: string) => boolean,
  replace: (code: Shortcode) => string,
): string {
  let out = "";
  const endless = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf("[", at);
    if (start < 0) return out + text.slice(at);
    out += text.slice(at, start);
    opening.lastIndex = start;
    const match = opening.exec(text);
    const name = match?.[1]?.toLowerCase() ?? "";
    // `[[gallery]]` shows the code and does not run it.
    const isShown = text[start + 1] === "[";
    if (match === null || isShown) {
      out += "[";
      at = start + 1;
      continue;
    }
    const after = start + match[0].length;
    const close = endless.has(name) ? -1 : text.indexOf(`[/${name}]`, after);
    if (close < 0) endless.add(name);
    const { attributes, words } = attributesOf(match[2] ?? "");
    if (!(isKnown(name) || attributes.size > 0 || close >= 0 || name.includes("_"))) {
      out += match[0];
      at = after;
      continue;
    }
    const end = close < 0 ? after : close + name.length + 3;
    const inside = close < 0 ? undefined : text.slice(after, close);
    out += replace({ name, attributes, words, inside, text: text.slice(start, end) });
    at = end;
  }
  return out;
}

function attributesOf(text: string): { readonly attributes: Map<string, string>; readonly words: string[] } {
  const attributes = new Map<string, string>();
  const words: string[] = [];
  for (const [, key, double, single, bare, word] of text.matchAll(
    /([\w-]+)\s?=\s?(?:["“”″]([^"“”″]*)["“”″]|'([^']*)'|([^\s'"]+))|["']?([^\s"']+)["']?/g,
  )) {
    if (key === undefined) words.push(word ?? "");
    else if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), double ?? single ?? bare ?? "");
  }
  return { attributes, words };
}

/** What stands behind the name of a shortcode or tag: words by their keys, and words alone, in their order. */
export interface Arguments {
  readonly named: ReadonlyMap<string, string>;
  readonly alone: readonly string[];
}

/** More than any has. */
const most = 50;

/**
 * `src="pier.jpg" alt='The pier'` (Hugo), `file.html, image: "pier.jpg"` (Liquid), `dQw4w9WgXcQ` and `"pier.jpg" "The
 * pier"`. Of a key that stands twice, the first counts.
 */
export function argumentsOf(text: string): Arguments {
  const named = new Map<string, string>();
  const alone: string[] = [];
  const piece = /[\s,]*(?:([\w-]{1,60})\s?[=:]\s?)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`,]+))/y;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const [, key, double, single, raw, bare] = match;
    const quoted = double ?? single;
    const value = quoted?.replace(/\\(["'\\])/g, "$1") ?? raw ?? bare ?? "";
    if (key === undefined) alone.push(value.trim());
    else if (!named.has(key.toLowerCase())) named.set(key.toLowerCase(), value.trim());
    if (named.size + alone.length >= most) break;
  }
  return { named, alone };
}

/** The first of some keys that says something. */
export function argument({ named }: Arguments, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = named.get(key);
    if (value !== undefined && value !== "") return value;
  }
  return undefined;
}

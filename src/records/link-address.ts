/** Longer than any path. */
const longest = 1000;

/**
 * The address of the link or image that begins at a place of a text in Markdown, behind `](` or `]:`. Undefined for none, and
 * for one that leads neither to http or https nor somewhere from the text's own place.
 */
export function linkAddress(text: string, from: number): string | undefined {
  const rest = text.slice(from, from + longest);
  const [, bracketed, bare] = /^\s{0,9}(?:<([^<>\n]+)>|([^\s<]\S*))/.exec(rest) ?? [];
  const name = bracketed ?? (bare === undefined ? "" : unclosed(bare));
  if (name === "" || (!isWebAddress(name) && /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(name))) return undefined;
  return name.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

export function isWebAddress(name: string): boolean {
  return /^https?:/i.test(name);
}

/** Up to the parenthesis that closes the link; those inside the address are balanced. */
function unclosed(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === "\\") index += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")") {
      if (depth === 0) return text.slice(0, index);
      depth -= 1;
    }
  }
  return text;
}

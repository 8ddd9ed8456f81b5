/** What a JSON text says, and what had to be mended for it. */
export interface Parsed {
  readonly value: unknown;
  readonly mended?: string;
}

/** Brackets inside one another; the parser of the language itself goes as deep as its stack. */
const deepest = 512;

/** @returns undefined for what is no JSON, even with control characters in its texts forgiven */
export function parsed(text: string): Parsed | undefined {
  const written = trimmed(text);
  if (written === "" || isTooDeep(written)) return undefined;
  const plain = attempt(written);
  if (plain !== undefined) return plain;
  const mended = withoutControls(written);
  const second = mended.count === 0 ? undefined : attempt(mended.text);
  if (second === undefined) return undefined;
  return { ...second, mended: `${mended.count} control characters` };
}

function attempt(text: string): Parsed | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** An item that was cut out of a list may have the list's comma or bracket at its end. */
function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,]/.test(text[end - 1] ?? "")) end -= 1;
  if (text[end - 1] === "]" && text.trimStart().startsWith("{")) {
    end -= 1;
    while (end > 0 && /\s/.test(text[end - 1] ?? "")) end -= 1;
  }
  return text.slice(0, end).trimStart();
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[[{\]}]/g)) {
    depth += sign === "[" || sign === "{" ? 1 : -1;
    if (depth > deepest) return true;
  }
  return false;
}

/** In one text, by mistake. What has more of them is no text, and writing them out would take many times its memory. */
const mostControls = 10_000;

/** Within texts, `\n` for a line end and so on; none where there are too many. */
function withoutControls(text: string): { readonly text: string; readonly count: number } {
  const out: string[] = [];
  let count = 0;
  let inString = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) inString = !inString;
    else if (code === 0x5c && inString) at += 1;
    else if (inString && code < 0x20) {
      out.push(text.slice(from, at), `\\u${code.toString(16).padStart(4, "0")}`);
      from = at + 1;
      count += 1;
      if (count > mostControls) return { text, count: 0 };
    }
  }
  out.push(text.slice(from));
  return { text: out.join(""), count };
}

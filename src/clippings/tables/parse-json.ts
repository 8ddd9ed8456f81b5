/** A text as JSON; undefined where it is none. `NaN` and `Infinity`, which programs of Python write, are nothing. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (!/\b(?:NaN|Infinity)\b/.test(text)) return undefined;
  }
  try {
    return JSON.parse(withoutNoNumbers(text));
  } catch {
    return undefined;
  }
}

/** The same with null for what is no number; texts in quotes are left as they are. */
function withoutNoNumbers(text: string): string {
  const mark = /"|-?\b(?:NaN|Infinity)\b/g;
  const parts: string[] = [];
  let from = 0;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    if (match[0] === '"') mark.lastIndex = endOfText(text, match.index + 1);
    else {
      parts.push(text.slice(from, match.index), "null");
      from = mark.lastIndex;
    }
  }
  return parts.join("") + text.slice(from);
}

function endOfText(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '"') return at + 1;
    if (text[at] === "\\") at += 1;
  }
  return text.length;
}

/**
 * The lines of a text without their ends, which are `\n`, `\r\n` or a lone `\r`; U+2028 and the like end none.
 * A line end at the very end adds no further line: `a\n` is one line, an empty text none.
 */
export function splitLines(text: string): readonly string[] {
  return text.includes("\r") ? splitAtAnyEnd(text) : splitAtLineFeeds(text);
}

function splitAtLineFeeds(text: string): readonly string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function splitAtAnyEnd(text: string): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  const end = /\r\n|\n|\r/g;
  for (let match = end.exec(text); match !== null; match = end.exec(text)) {
    lines.push(text.slice(start, match.index));
    start = end.lastIndex;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

/** A body to the letter, but for the blank lines before and all space after it; null where nothing is left. */
export function bodyOf(text: string): string | null {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === "\n" || character === "\r") start = at + 1;
    else if (character.trim() !== "") break;
  }
  const body = text.slice(start).trimEnd();
  return body === "" ? null : body;
}

/** Where a line begins in a text. Lines are counted from 1 and end in CR LF, LF or CR. */
export function startOfLine(text: string, line: number): number {
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    if (ends.exec(text) === null) return text.length;
    start = ends.lastIndex;
  }
  return start;
}

/** The words of Markdown's first paragraph, without its marks: for a headline, not for display. */
export function firstWords(markdown: string): string {
  const start = markdown.trimStart().slice(0, 4000);
  const paragraph = start.split(/(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)/, 1)[0] ?? "";
  return plainWords(paragraph.replace(/^(?:#{1,6}|>|[*+-]|\d{1,9}[.)])[^\S\r\n]+/gm, "").replace(/[\r\n]+/g, " "));
}

/** A line of Markdown without emphasis, links, images and the marks of footnotes. Input is at most some thousand characters. */
export function plainWords(markdown: string): string {
  const words = markdown
    .replace(/!\[[^[\]]{0,300}\]\([^()\s]{0,500}\)/g, "")
    .replace(/\[\^[^[\]\s]{1,100}\]/g, "")
    .replace(/\[([^[\]]{1,300})\]\([^()\s]{0,500}\)/g, "$1")
    .replace(/(\*{1,3}|_{2,3}|`)(?=\S)([^*_`]{1,500})\1/g, "$2")
    .trim();
  return words === "" ? markdown.trim() : words;
}

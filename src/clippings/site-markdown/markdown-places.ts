/** A line that opens a listing; a list or a quote may indent it. */
const opening = /^[ \t>]{0,40}(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)$/;

/** The sign with which a line opens a listing: three backticks or more, or as many tildes. */
export function fenceOf(line: string): string | undefined {
  const [, ticks, tildes] = opening.exec(line) ?? [];
  return ticks ?? tildes;
}

/** Whether a line closes the listing that a fence has opened. */
export function isClosing(line: string, fence: string): boolean {
  const own = line
    .slice(0, 2000)
    .replace(/^[ \t>]{0,40}/, "")
    .trimEnd();
  return own.length >= fence.length && own === fence.charAt(0).repeat(own.length);
}

/** Where a code span ends, at most so far behind its beginning. */
const longestSpan = 2000;

/** Where the span ends that some backticks open; they alone where nothing closes it in its paragraph. */
export function endOfSpan(text: string, start: number, ticks: string): number {
  const near = text.slice(start + ticks.length, start + longestSpan);
  const blank = near.search(/\n[ \t]*\n/);
  for (const run of near.matchAll(/`+/g)) {
    if (blank >= 0 && run.index > blank) break;
    if (run[0].length === ticks.length) return start + ticks.length + run.index + run[0].length;
  }
  return start + ticks.length;
}

/** Of the backticks in a text, how many stand together at most. */
export function longestRun(code: string): number {
  let most = 0;
  for (const [run] of code.matchAll(/`+/g)) most = Math.max(most, run.length);
  return most;
}

/** No line that holds one thing alone is indented further. */
const longestIndent = 100;

export function isLineStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestIndent), at);
  return /(?:^|\n)[ \t]*$/.test(before) && (before.includes("\n") || at < longestIndent);
}

/** Whether nothing else stands in the lines from one place to another. */
export function isAlone(text: string, start: number, end: number): boolean {
  return isLineStart(text, start) && /^[ \t\r]*(?:\n|$)/.test(text.slice(end, end + longestIndent));
}

/** An address as it may stand between the parentheses of a link. */
export function inParentheses(address: string): string {
  return address.replaceAll("(", "%28").replaceAll(")", "%29");
}

/** A text without control characters but tabs and line feeds. */
export function withoutControls(text: string, instead = ""): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, instead);
}

/** A text without any of these signs at its end. By hand: a pattern would look at each run of them again and again. */
export function trimmedEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

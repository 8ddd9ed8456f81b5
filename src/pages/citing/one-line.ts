/** The text without line ends, control characters and spaces that say nothing: BibTeX and RIS give a field one line. */
export function oneLine(text: string): string {
  return isEven(text) ? text : text.replace(/[\p{Cc}\s]*[\p{Cc}\u2028\u2029][\p{Cc}\s]*|\s{2,}/gu, " ").trim();
}

/** Most texts are; to go through the signs is faster than any pattern. A single space of any kind is left as it is. */
function isEven(text: string): boolean {
  let spaced = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x20 && code < 0x7f) spaced = false;
    else if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029) return false;
    else if (code === 0x20 || /\s/.test(text.charAt(index))) {
      if (spaced) return false;
      spaced = true;
    } else spaced = false;
  }
  return !spaced || text === "";
}

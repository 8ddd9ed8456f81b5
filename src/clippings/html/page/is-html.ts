/**
 * Whether a file is a page or a piece of one: it begins, after marks and comments, with a tag that only HTML begins
 * with. A text that only mentions a tag does not, nor does XML that is no XHTML.
 */
export function isHtml(text: string): boolean {
  const start = afterComments(text);
  const head = text.slice(start, start + 200);
  if (/^<!doctype\s{1,20}html\b/i.test(head) || /^<html[\s>]/i.test(head)) return true;
  // Pieces: `<body` in a Markdown file would be text, and so more must follow.
  if (!/^<(?:head|meta|title|body|article|link|base)(?:\s|>|\/)/i.test(head)) return false;
  return /<\/(?:title|p|body|article|html|head)\s{0,9}>/i.test(text.slice(start));
}

/** Behind a byte order mark, white space, an XML declaration and comments. */
function afterComments(text: string): number {
  let at = text.startsWith("\ufeff") ? 1 : 0;
  for (let steps = 0; steps < 50; steps += 1) {
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
    const end = text.startsWith("<!--", at)
      ? text.indexOf("-->", at + 4) + 3
      : text.startsWith("<?xml", at)
        ? text.indexOf("?>", at) + 2
        : at;
    if (end <= at) return at;
    at = end;
  }
  return at;
}

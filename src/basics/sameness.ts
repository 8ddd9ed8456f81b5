const quotes = /[\p{Quotation_Mark}`´ʼ′″]/gu;
const dashes = /\p{Dash}+/gu;
const unseen = /[\s\p{Cf}]+/gu;

/**
 * A text with everything taken off that copying changes: kinds of quotes, dashes and spaces, case, an ellipsis at the
 * end. Two texts with one key are the same text for the reader; the texts themselves are never changed.
 *
 * Every space goes: copying joins and parts words at line ends, and no two stories differ in spaces alone.
 */
export function samenessKey(text: string): string {
  const key = text
    // Before NFKC, which makes a space and an accent of “´”.
    .replace(quotes, "'")
    .normalize("NFKC")
    .toLowerCase()
    .replace(quotes, "'")
    .replace(dashes, "-")
    .replace(unseen, "")
    .replace(/-{2,}/g, "-")
    .replace(/'{2,}/g, "'");
  return withoutEllipsis(key);
}

/** Whether the text breaks off: it ends in three full stops or more, or in “…”. */
export function isCutShort(text: string): boolean {
  const end = text.trimEnd();
  return end.endsWith("...") || end.endsWith("…");
}

/** By hand: a pattern that ends in `$` would look at a line of a million full stops a million times. */
function withoutEllipsis(key: string): string {
  if (!key.endsWith("...")) return key;
  let end = key.length;
  while (end > 0 && key[end - 1] === ".") end -= 1;
  return key.slice(0, end);
}

const quotes = /[\p{Quotation_Mark}`´ʼ′″]/gu;
const dashes = /\p{Dash}+/gu;
const unseen = /[\s\p{Cf}]+/gu;
/** Most lines of most papers: of all that differs in copying, these can hold nothing but case, spaces and quotes. */
const plain = /^[ -_a-~]*$/;

/**
 * A text with everything taken off that copying changes: kinds of quotes, dashes and spaces, case, an ellipsis at the
 * end. Two texts with one key are the same text for the reader; the texts themselves are never changed.
 *
 * Every space goes: copying joins and parts words at line ends, and no two stories differ in spaces alone.
 */
export function samenessKey(text: string): string {
  return withoutEllipsis(withoutRuns(plain.test(text) ? plainKey(text) : fullKey(text)));
}

function plainKey(text: string): string {
  return text.toLowerCase().replaceAll(" ", "").replaceAll('"', "'");
}

function fullKey(text: string): string {
  return (
    text
      // Before NFKC, which makes a space and an accent of “´”.
      .replace(quotes, "'")
      .normalize("NFKC")
      .toLowerCase()
      .replace(quotes, "'")
      .replace(dashes, "-")
      .replace(unseen, "")
  );
}

function withoutRuns(key: string): string {
  const dashed = key.includes("--") ? key.replace(/-{2,}/g, "-") : key;
  return dashed.includes("''") ? dashed.replace(/'{2,}/g, "'") : dashed;
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

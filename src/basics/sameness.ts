/**
 * A text with everything taken off that copying changes: kinds of quotes, dashes and spaces, case, ellipses at the end.
 * Two texts with one key are the same text for the reader; the texts themselves are never changed.
 */
export function samenessKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Quotation_Mark}`´ʼ′″]/gu, "'")
    .replace(/\p{Dash}/gu, "-")
    .replace(/[\s\p{Cf}]+/gu, " ")
    .trim()
    .replace(/''/g, "'")
    .replace(/\s*(?:\.{3,}|…)$/u, "");
}

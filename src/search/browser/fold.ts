/** A word as Pagefind compares words: lower case, without punctuation and without the marks on letters. */
export function folded(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, "")
    .normalize("NFD")
    // The marks that make か into が and ハ into パ stay: they make another letter.
    .replace(/(?![\u3099\u309a])\p{M}/gu, "");
  return plain.normalize("NFC");
}

/** The words that Pagefind may index for a text: as it stands, and what stands between hyphens or capitals in it. */
export function partsOf(text: string): string[] {
  const parts = text
    .split(/\s+/u)
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}\p{M}]+|(?<=\p{Ll})(?=\p{Lu})/u)]);
  return [...new Set(parts.map(folded))].filter((part) => part !== "");
}

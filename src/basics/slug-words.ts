/**
 * The letters and digits of a text, as addresses and queries compare them: `Café — Society` is `cafe-society`.
 *
 * Latin letters lose their marks; other scripts are kept (NFC). At most 80 characters and 150 bytes, cut between
 * words where that is possible. Empty for a text without a letter or digit. It runs in browsers too.
 */
export function slugWords(text: string): string {
  const words = fold(text)
    .replace(/['’‘ʼ`´.]/gu, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  const short = cut(words, 80, 150);
  return /[\p{L}\p{N}]/u.test(short) ? short : "";
}

/** Lower case, compatibility forms made plain, marks taken off Latin letters only. */
function fold(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
      .normalize("NFKC")
      .toLowerCase()
      .replace(/ß/g, "ss")
      .replace(/æ/g, "ae")
      .replace(/œ/g, "oe")
      .replace(/ø/g, "o")
      .replace(/đ/g, "d")
      .replace(/ł/g, "l")
      .normalize("NFC")
      // The two small sigmas are one letter to many disks: the one ends a word, the other stands everywhere else.
      .replace(/ς(?=[\p{L}\p{M}])|(?<![\p{L}\p{M}])ς/gu, "σ")
      .replace(/(?<=[\p{L}\p{M}])σ(?![\p{L}\p{M}])/gu, "ς")
  );
}

function cut(text: string, characters: number, bytes: number): string {
  const points = [...text];
  let size = 0;
  let end = 0;
  while (end < points.length && end < characters) {
    const step = bytesOf(points[end] ?? "");
    if (size + step > bytes) break;
    size += step;
    end += 1;
  }
  const kept = points.slice(0, end).join("");
  if (end === points.length) return kept;
  const word = kept.lastIndexOf("-");
  return word > kept.length / 2 ? kept.slice(0, word) : kept.replace(/-+$/u, "");
}

/** How many bytes a character takes in UTF-8. */
function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

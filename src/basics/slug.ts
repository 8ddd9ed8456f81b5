import { digest } from "./digest.ts";

/** Names that Windows keeps for devices; a folder called so cannot be checked out there. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A text as a folder name and a part of an address: `Café — Society` is `cafe-society`, `世界情勢` stays `世界情勢`.
 *
 * Latin letters lose their marks; other scripts are kept (NFC). At most 80 characters and 150 bytes, cut between
 * words where that is possible. Never empty: a text without a letter or digit becomes `x-` and a digest of itself.
 * Two texts with one slug are meant to be one thing (`WORLD` and `World` are one section).
 */
export function slug(text: string): string {
  const words = fold(text)
    .replace(/['’‘ʼ`´.]/gu, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  const short = cut(words, 80, 150);
  if (!/[\p{L}\p{N}]/u.test(short)) return `x-${digest([text], 6)}`;
  return reserved.test(short) ? `${short}-${digest([text], 4)}` : short;
}

/** Lower case, compatibility forms made plain, marks taken off Latin letters only. */
function fold(text: string): string {
  return text
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
    .normalize("NFC");
}

function cut(text: string, characters: number, bytes: number): string {
  const points = [...text];
  let size = 0;
  let end = 0;
  while (end < points.length && end < characters) {
    const step = Buffer.byteLength(points[end] ?? "");
    if (size + step > bytes) break;
    size += step;
    end += 1;
  }
  const kept = points.slice(0, end).join("");
  if (end === points.length) return kept;
  const word = kept.lastIndexOf("-");
  return word > kept.length / 2 ? kept.slice(0, word) : kept.replace(/-+$/u, "");
}

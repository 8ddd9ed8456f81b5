import { digest } from "./digest.ts";
import { slugWords } from "./slug-words.ts";

/** Names that Windows keeps for devices; a folder called so cannot be checked out there. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A text as a folder name and a part of an address: `Café — Society` is `cafe-society`, `世界情勢` stays `世界情勢`.
 *
 * Its letters and digits as `slugWords` has them, at most 80 characters and 150 bytes. Never empty: a text without
 * a letter or digit becomes `x-` and a digest of itself.
 * Two texts with one slug are meant to be one thing (`WORLD` and `World` are one section).
 */
export function slug(text: string): string {
  // Twice, since marks may move onto another letter when what stood between is gone.
  const words = slugWords(slugWords(text));
  if (words === "") return `x-${digest([text], 6)}`;
  return reserved.test(words) ? `${words}-${digest([words], 4)}` : words;
}

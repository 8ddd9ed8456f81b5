/** A run of an excerpt: marked where it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** How many words an excerpt holds. */
const length = 30;
/** A “word” that is longer than this is none that anybody reads. */
const longestWord = 60;

/**
 * The part of a story's text in which most of what was searched for stands.
 *
 * @param content as the index keeps it: words parted by spaces, or by U+200B in languages that write no spaces
 * @param matches which words match, counted from 0
 */
export function excerpt(content: string, matches: readonly number[]): Piece[] {
  const unspaced = content.includes("\u200b");
  const words = content.split(unspaced ? "\u200b" : " ");
  const marked = new Set(matches);
  const start = densest(
    words,
    [...marked].sort((a, b) => a - b),
    unspaced ? length * 2 : length,
  );
  const end = Math.min(words.length, start + (unspaced ? length * 2 : length));
  const pieces: Piece[] = [];
  if (start > 0) add(pieces, "…", false);
  for (let index = start; index < end; index += 1) {
    if (index > start && !unspaced) add(pieces, " ", false);
    const { before, core, after } = parted(shortened(words[index] ?? ""));
    add(pieces, before, false);
    add(pieces, core, marked.has(index));
    add(pieces, after, false);
  }
  // Bound to the last word, or it would stand on a line of its own.
  if (end < words.length) add(pieces, "\u00a0…", false);
  return pieces;
}

/** The excerpt as text. */
export function plain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("");
}

/**
 * Where the window with most matches begins: at the text's beginning if they stand in view there, at a sentence's if
 * one begins near, else a few words before the first.
 */
function densest(words: readonly string[], matches: readonly number[], size: number): number {
  let best = 0;
  let most = 0;
  let last = 0;
  let end = 0;
  for (const [first, place] of matches.entries()) {
    while (last < matches.length && (matches[last] ?? 0) < place + size - 6) last += 1;
    if (last - first <= most) continue;
    most = last - first;
    best = place;
    end = matches[last - 1] ?? 0;
  }
  if (end < size - 3) return 0;
  const nearest = Math.max(0, best - 5);
  for (let index = best; index > nearest; index -= 1) {
    if (/[.!?。！？]["'’”)]?$/u.test(words[index - 1] ?? "")) return index;
  }
  return Math.max(0, Math.min(nearest, words.length - size));
}

function shortened(word: string): string {
  return word.length > longestWord ? `${word.slice(0, longestWord)}…` : word;
}

/** Quotation marks and full stops stand outside the mark. */
function parted(word: string): { before: string; core: string; after: string } {
  const first = /[\p{L}\p{N}]/u.exec(word)?.index ?? word.length;
  let end = word.length;
  while (end > first && !/[\p{L}\p{N}\p{M}\udc00-\udfff]/u.test(word[end - 1] ?? "")) end -= 1;
  return { before: word.slice(0, first), core: word.slice(first, end), after: word.slice(end) };
}

function add(pieces: Piece[], text: string, marked: boolean): void {
  const last = pieces.at(-1);
  if (text === "") return;
  if (last?.marked === marked) pieces[pieces.length - 1] = { text: last.text + text, marked };
  else pieces.push({ text, marked });
}

/** What each kind of file of a shard begins with, unpacked. The number is the format's. */
export const signs = {
  stories: "BFS1",
  words: "BFW1",
  places: "BFP1",
  vocabulary: "BFV1",
} as const;

/**
 * A shard's files, in its folder. Each is gzipped; some hosts unpack what is called so before they send it, which
 * readers take as well. Which files of words, places and texts there are stands in `stories.gz`.
 */
export const fileNames = {
  stories: "stories.gz",
  vocabulary: "vocabulary.gz",
  words: (number: number) => `words-${number.toString(36)}.gz`,
  places: (number: number) => `places-${number.toString(36)}.gz`,
  texts: (piece: number, number: number) => `texts-${piece.toString(36)}-${number.toString(36)}.gz`,
} as const;

/** What is known of a word, as bits. */
export const keyBits = {
  /** It stands in stories. */
  form: 1,
  /** Its stem is another. */
  stemmed: 2,
  /** It is the stem of other words. */
  stem: 4,
  /** Where it stands in its many stories is told in a file of places. */
  apart: 8,
} as const;

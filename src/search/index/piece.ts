import type { WordLists } from "./word-lists.ts";

/** The words of a piece, or of a shard of which the piece is a part. */
export interface WordSource {
  lists(): WordLists;
}

/** A file of texts, packed, and how many stories it holds. */
export interface TextFile {
  readonly stories: number;
  readonly content: Uint8Array;
}

/** A piece's index, ready to be joined with others: just made, or out of a shard of an older build. */
export interface PieceIndex {
  readonly words: WordSource;
  /** Where its first story stands in `words`. */
  readonly from: number;
  /** How long each of its stories is, as `lengthByte` says it. */
  readonly lengths: Uint8Array;
  readonly texts: readonly TextFile[];
}

import type { TableRow } from "./table.ts";

/** Files of words: those of one piece, or of a shard of which the piece is a part. */
export interface WordFiles {
  /** Unpacked. */
  readonly parts: readonly Buffer[];
}

/** A piece's index, ready to be joined with others: as Pagefind has just made it, or out of a shard of an older build. */
export interface PieceIndex {
  readonly words: WordFiles;
  /** Where its first story stands in `words`. */
  readonly from: number;
  /** Its stories in order, named as Pagefind named them; `file` counts `texts` in base 36. */
  readonly rows: readonly TableRow[];
  /** The files of texts, packed as Pagefind has packed them. */
  readonly texts: readonly Uint8Array[];
  /** As in `Table`. */
  readonly rest: Buffer;
}

/** What a piece has of a shard's files of texts: `fragment/2-1f.pf_fragment` is the 52nd of the third piece. */
export function textFile(piece: number, text: string): string {
  return `${piece.toString(36)}-${text}`;
}

import { chunksOf, type SourceBytes } from "../source-bytes.ts";

/** A line of a file that is read piece by piece. */
export interface TextLine {
  readonly line: number;
  /** Undefined where the line is longer than any story, and was passed over. */
  readonly text: string | undefined;
}

/**
 * The lines of a text in UTF-8, one after the other, so that a file of gigabytes takes no more memory than its longest
 * line. Bytes that are no UTF-8 become U+FFFD.
 *
 * @param longest in bytes
 */
export function* textLines(bytes: SourceBytes, longest: number): Generator<TextLine> {
  const decoder = new TextDecoder("utf-8");
  let line = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const end = (): TextLine => {
    const text = length > longest ? undefined : decoder.decode(Buffer.concat(pieces));
    const found = { line, text };
    pieces = [];
    length = 0;
    line += 1;
    return found;
  };
  for (const chunk of chunksOf(bytes)) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      add(chunk.subarray(from, at));
      yield end();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield end();

  function add(piece: Uint8Array): void {
    length += piece.length;
    if (length > longest) pieces = [];
    // A source may use its buffer again for the next piece.
    else if (piece.length > 0) pieces.push(Uint8Array.from(piece));
  }
}

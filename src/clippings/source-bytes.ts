/** The bytes of a source, whole or piece by piece: a file of gigabytes is never held whole. */
export interface SourceBytes {
  readonly size: number;
  /** The bytes from `from` on and before `to`; fewer where the file ends before. */
  read(from: number, to: number): Uint8Array;
}

/** Bytes that are in memory. */
export function bytesOf(bytes: Uint8Array): SourceBytes {
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/** All of them at once, for formats that cannot be read otherwise. */
export function allBytes(bytes: SourceBytes): Uint8Array {
  return bytes.read(0, bytes.size);
}

/** Piece by piece, from the front to the back. */
export function* chunksOf(bytes: SourceBytes, length = 64 * 1024): Generator<Uint8Array> {
  for (let from = 0; from < bytes.size; ) {
    const chunk = bytes.read(from, from + length);
    if (chunk.length === 0) return;
    yield chunk;
    from += chunk.length;
  }
}

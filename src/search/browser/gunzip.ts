/** No file of an index is larger than this, unpacked. A forged one might fill the reader's memory. */
export const mostUnpacked = 2 ** 28;

/**
 * The bytes, unpacked. Some hosts unpack what is gzipped before they send it: then they are returned as they are.
 *
 * @throws when they are cut, or more than any file of an index has
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.length;
    if (size > mostUnpacked) {
      await reader.cancel();
      throw new Error("A file of the search index is too large.");
    }
    pieces.push(piece.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** What Pagefind's files begin with, before what they hold. */
export const signature = "pagefind_dcd";

/** What a file of Pagefind's holds. @throws when it is cut, empty or none of Pagefind's */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await gunzip(bytes);
  for (let index = 0; index < signature.length; index += 1) {
    if (whole[index] !== signature.charCodeAt(index)) throw new Error(`${file} is no file of the search index.`);
  }
  return whole.subarray(signature.length);
}

/** The bytes, unpacked. Some hosts unpack what is gzipped before they send it: then they are returned as they are. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
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

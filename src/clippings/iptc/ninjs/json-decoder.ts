/** JSON is UTF-8 (RFC 8259); files of older systems are UTF-16, known by a mark or by the zero beside the first sign. */
export function decoderFor(head: Uint8Array): TextDecoder {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return new TextDecoder("utf-16le");
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return new TextDecoder("utf-16be");
  return new TextDecoder("utf-8");
}

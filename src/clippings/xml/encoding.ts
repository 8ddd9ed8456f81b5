/** Decodes a document as its mark or its declaration says; UTF-8 where neither says anything that is known. */
export function decoderOf(head: Uint8Array): TextDecoder {
  return new TextDecoder(encodingOf(head));
}

function encodingOf(head: Uint8Array): string {
  const [first, second, third, fourth] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0 && fourth === 0) return "utf-16le";
  if (first === 0 && second === 0x3c && third === 0) return "utf-16be";
  const start = new TextDecoder("latin1").decode(head.subarray(0, 200));
  const [, named = "utf-8"] =
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? [];
  // A document in single bytes that calls itself UTF-16 lies.
  if (/^utf-?16|^ucs-?2|^iso-10646-ucs/i.test(named)) return "utf-8";
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return "utf-8";
  }
}

/**
 * The beginning of a file as text, for a look at what it is: UTF-8 or UTF-16 by mark or by zero bytes, with U+FFFD for
 * what is none. What a reader keeps is decoded with more care.
 */
export function roughText(bytes: Uint8Array): string {
  const wide = wideOrder(bytes);
  return new TextDecoder(wide ?? "utf-8").decode(bytes);
}

function wideOrder(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return "utf-16be";
  return undefined;
}

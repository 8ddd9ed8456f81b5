/** What bytes 80 to 9F mean in windows-1252; the five that mean nothing stay control characters. */
export const windows1252Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Bytes as windows-1252, in which none fails. By hand, since Node 20's `TextDecoder` reads the name as Latin-1
 * and turns curly quotes into control characters.
 */
export function fromWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\x80-\x9f]/g, (character) => windows1252Upper[character.charCodeAt(0) - 0x80] ?? character);
}

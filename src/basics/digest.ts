import { createHash, hash } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The SHA-256 of the parts in Crockford's base 32, lower case: no two letters look alike, and any file system keeps it.
 * Parts are told apart by their lengths, so `["ab", "c"]` and `["a", "bc"]` differ.
 *
 * @param length how many characters, 5 bits each; 52 give the whole digest
 */
export function digest(parts: readonly string[], length = 52): string {
  let text = "";
  for (const part of parts) text += `${part.length}:${part}`;
  return base32(hash("sha256", text, "hex"), length);
}

/** The same of a file's bytes. */
export function digestBytes(bytes: Uint8Array | string, length = 52): string {
  return base32(hash("sha256", bytes, "hex"), length);
}

/** The same of bytes that come in pieces. */
export function digestChunks(chunks: Iterable<Uint8Array>, length = 52): string {
  const whole = createHash("sha256");
  for (const chunk of chunks) whole.update(chunk);
  return base32(whole.digest("hex"), length);
}

/** The beginning of a text's SHA-256 as a whole number of 53 bits: among millions of texts no two have one. */
export function digestNumber(text: string): number {
  const bytes = hash("sha256", text, "buffer");
  return (bytes.readUInt32LE(4) >>> 11) * 2 ** 32 + bytes.readUInt32LE(0);
}

/** A digest in hexadecimal digits, as text. Five of them make four characters; the last ones are filled up with zeros. */
export function base32(hex: string, length: number): string {
  let out = "";
  for (let at = 0; out.length < length && at < hex.length; at += 5) {
    const bits = Number.parseInt(hex.slice(at, at + 5).padEnd(5, "0"), 16);
    for (const shift of [15, 10, 5, 0]) out += alphabet[(bits >>> shift) & 31];
  }
  return out.slice(0, length);
}

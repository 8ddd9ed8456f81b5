import { createHash } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The SHA-256 of the parts in Crockford's base 32, lower case: no two letters look alike, and any file system keeps it.
 * Parts are told apart by their lengths, so `["ab", "c"]` and `["a", "bc"]` differ.
 *
 * @param length how many characters, 5 bits each; 52 give the whole digest
 */
export function digest(parts: readonly string[], length = 52): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return base32(hash.digest(), length);
}

/** The same of a file's bytes. */
export function digestBytes(bytes: Uint8Array | string, length = 52): string {
  return base32(createHash("sha256").update(bytes).digest(), length);
}

function base32(bytes: Uint8Array, length: number): string {
  let out = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5 && out.length < length) {
      bits -= 5;
      out += alphabet[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  if (bits > 0 && out.length < length) out += alphabet[(value << (5 - bits)) & 31];
  return out;
}

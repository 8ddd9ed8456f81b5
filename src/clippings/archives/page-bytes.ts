import { charset } from "../charset.ts";

/**
 * A page's bytes so that they say themselves how they are written: what the server said of that counts more than what
 * stands in the page (https://html.spec.whatwg.org/#determining-the-character-encoding), and only the page is kept.
 *
 * @param contentType the server's `Content-Type`
 */
export function pageBytes(bytes: Uint8Array, contentType: string): Uint8Array {
  const named = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  if (named === undefined || isMarked(bytes) || bytes.every((code) => code < 0x80)) return bytes;
  const text = decoded(bytes, named);
  return text === undefined ? bytes : new TextEncoder().encode(`\ufeff${text}`);
}

function isMarked(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  return (
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  );
}

/** @returns undefined where the name is unknown, or the bytes are not what it says */
function decoded(bytes: Uint8Array, named: string): string | undefined {
  try {
    return charset(named, true)?.decode(bytes);
  } catch {
    return undefined;
  }
}

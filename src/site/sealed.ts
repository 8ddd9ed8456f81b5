import { digestBytes } from "../basics/digest.ts";

/** How long the digests of files and of sealed texts are: 26 characters, 130 bits. */
export const digestLength = 26;

const opening = '{"digest":"';
const head = opening.length + digestLength + 2;

/** The digest that a JSON object is sealed with. @param json as text, beginning with `{` */
export function sealOf(json: string): string {
  return digestBytes(json.slice(1), digestLength);
}

/** A JSON object with a digest of all the rest as its first member, so that text that was cut or edited is known. */
export function seal(json: string): string {
  return `${opening}${sealOf(json)}",${json.slice(1)}`;
}

/** @returns what was sealed, or undefined when the bytes are not as they were written */
export function unseal(bytes: Buffer): unknown {
  if (bytes.length <= head || bytes.toString("latin1", 0, opening.length) !== opening) return undefined;
  if (bytes.toString("latin1", head - 2, head) !== '",') return undefined;
  const given = bytes.toString("latin1", opening.length, head - 2);
  if (given !== digestBytes(bytes.subarray(head), digestLength)) return undefined;
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

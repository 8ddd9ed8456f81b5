import { pagePath } from "../basics/address.ts";

/** Nobody's old address is longer, and a file's path has its limits. */
const lengthLimit = 500;
const depthLimit = 10;

/**
 * An earlier address of a story in this archive, as the site writes it: `2022/old` and `/2022/old/` are `/2022/old/`,
 * `/stories/123.html` stays a file. Percent-encoding is taken off.
 *
 * @returns undefined for what could leave the site's folder or not be a folder everywhere: `..`, empty parts,
 *   backslashes, colons, queries, control characters
 */
export function readAlias(text: string): string | undefined {
  if (text.length > lengthLimit) return undefined;
  const decoded = decode(text);
  if (decoded === undefined) return undefined;
  const parts = decoded.normalize("NFC").replace(/^\//, "").replace(/\/$/, "").split("/");
  if (parts.length > depthLimit || parts.some(isUnfit)) return undefined;
  try {
    const path = pagePath(...parts);
    return /\.html?$/i.test(path.slice(0, -1)) && !decoded.endsWith("/") ? path.slice(0, -1) : path;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Names that Windows keeps for devices, whatever ending they have. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Too long for a folder's name, a device's, not kept as it is by every file system, or not what it looks like. */
function isUnfit(part: string): boolean {
  if (Buffer.byteLength(part) > 200 || device.test(part)) return true;
  return part !== part.trim() || /[\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(part);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Where a font's tables stand in its file, by the kind that its first bytes tell. */
const kinds = new Map([
  ["\0\x01\0\0", { count: 4, first: 12, step: 16, offset: 8, length: 12 }],
  ["true", { count: 4, first: 12, step: 16, offset: 8, length: 12 }],
  ["OTTO", { count: 4, first: 12, step: 16, offset: 8, length: 12 }],
  ["wOFF", { count: 12, first: 44, step: 20, offset: 4, length: 8 }],
]);

/** What people may take for a font that can be read, and what they can do. */
const others = new Map([
  ["wOF2", "It is a WOFF2, which is not read. Lay the same font there as TTF, OTF or WOFF."],
  ["ttcf", "It is a collection of several fonts. Lay one of them there alone, as TTF or OTF."],
]);

/**
 * Whether a file can be a font, and is there to its end: one that is cut off could else be opened, and lack letters
 * when it comes to drawing them.
 *
 * @returns in a sentence why it is none
 */
export function fontFault(bytes: Uint8Array): string | undefined {
  const tag = String.fromCharCode(...bytes.subarray(0, 4));
  const kind = kinds.get(tag);
  if (kind === undefined) return others.get(tag) ?? "By its first bytes it is neither TTF, OTF nor WOFF.";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < kind.first) return cutOff;
  const end = kind.first + view.getUint16(kind.count) * kind.step;
  if (bytes.length < end) return cutOff;
  for (let at = kind.first; at < end; at += kind.step) {
    if (view.getUint32(at + kind.offset) + view.getUint32(at + kind.length) > bytes.length) return cutOff;
  }
  return undefined;
}

const cutOff = "The font is cut off.";

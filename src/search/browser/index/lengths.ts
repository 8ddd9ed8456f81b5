/** A byte that stands for a story's length: exact up to 16 words, within a sixteenth beyond, up to some 30 million. */
const table: Float64Array = lengths();

function lengths(): Float64Array {
  const all = new Float64Array(256);
  for (let byte = 1; byte < 256; byte += 1) {
    const before = all[byte - 1] ?? 0;
    all[byte] = Math.max(before + 1, Math.floor((before * 17) / 16));
  }
  return all;
}

/** How many words a story of this byte has, about. */
export function lengthOf(byte: number): number {
  return table[byte] ?? 0;
}

/** The byte of the greatest length that is not above this. */
export function lengthByte(words: number): number {
  let byte = 0;
  while (byte < 255 && (table[byte + 1] ?? 0) <= words) byte += 1;
  return byte;
}

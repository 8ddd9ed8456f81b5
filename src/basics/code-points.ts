/** By code points, the same on every machine: the order of paths, names and ids. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const one = a.charCodeAt(index);
    const two = b.charCodeAt(index);
    if (one !== two) return rank(one) - rank(two);
  }
  return a.length - b.length;
}

/** Halves of characters beyond U+FFFF stand below U+E000 as numbers and above it as characters. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

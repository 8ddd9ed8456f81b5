/**
 * How many letters must be put in, left out, changed, or swapped with their neighbour to make one word of another
 * (optimal string alignment): `puitn` and `putin` are 1 apart.
 *
 * @param most beyond this the exact number does not matter: the result is `most + 1`
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  return tabled(a.slice(start, endA), b.slice(start, endB), most);
}

/** Three rows of the table are kept: a swap reaches two rows up. */
function tabled(a: string, b: string, most: number): number {
  let above = new Int32Array(b.length + 1);
  let row = Int32Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let index = 1; index <= a.length; index += 1) {
    const next = new Int32Array(b.length + 1);
    next[0] = index;
    let least = index;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(index - 1) === b.charCodeAt(column - 1);
      let cost = Math.min((row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (row[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        index > 1 &&
        column > 1 &&
        a.charCodeAt(index - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(index - 2) === b.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (above[column - 2] ?? 0) + 1);
      next[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    above = row;
    row = next;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}

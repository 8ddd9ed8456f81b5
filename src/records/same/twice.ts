import type { Rows } from "./candidates.ts";
import { markCount, places } from "./marks.ts";

/** The rows whose mark at a place another row has too: those with one mark side by side, in the order of the rows. */
export interface Gathered {
  readonly marks: Uint32Array;
  readonly found: Uint32Array;
}

/** A mark and a row are one number of 53 bits. Of an archive of more stories the newest are not looked at. */
const mostRows = 2 ** 21;

/** Bits for marks that were met: so many that few marks share one. */
const bits = 2 ** 22;

/** Most marks stand once: they are sorted out by two rows of bits before anything is put in order. @param leastWords of the text */
export function gatheredTwice({ count, marks }: Rows, place: number, leastWords = 0): Gathered {
  // One behind the other: those of one place stand far apart among the marks.
  const own = new Uint32Array(Math.min(count, mostRows));
  for (let row = 0; row < own.length; row += 1) {
    const at = row * markCount;
    if ((marks[at + places.size] as number) >= leastWords) own[row] = marks[at + place] as number;
  }
  const [met, again] = [new Uint32Array(bits / 32), new Uint32Array(bits / 32)];
  for (const mark of own) {
    if (mark === 0) continue;
    const [word, bit] = [mark >>> 15, 1 << ((mark >>> 10) & 31)];
    if (((met[word] as number) & bit) === 0) met[word] = (met[word] as number) | bit;
    else again[word] = (again[word] as number) | bit;
  }
  const keys: number[] = [];
  for (let row = 0; row < own.length; row += 1) {
    const mark = own[row] as number;
    if (mark === 0 || ((again[mark >>> 15] as number) & (1 << ((mark >>> 10) & 31))) === 0) continue;
    keys.push(mark * mostRows + row);
  }
  const sorted = Float64Array.from(keys).sort();
  return {
    marks: Uint32Array.from(sorted, (key) => Math.floor(key / mostRows)),
    found: Uint32Array.from(sorted, (key) => key % mostRows),
  };
}

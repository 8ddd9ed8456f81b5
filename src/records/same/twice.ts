import type { Rows } from "./candidates.ts";
import { markCount } from "./marks.ts";

/** The rows whose mark at a place another row has too: those with one mark side by side, in the order of the rows. */
export interface Gathered {
  readonly marks: Uint32Array;
  readonly found: Uint32Array;
}

/** Bits for marks that were met: so many that few marks share one. */
const bits = 2 ** 24;

/** Most marks stand once: they are sorted out by two rows of bits before anything is put in order. */
export function gatheredTwice({ count, marks }: Rows, place: number): Gathered {
  const [met, again] = [new Uint32Array(bits / 32), new Uint32Array(bits / 32)];
  for (let at = place; at < count * markCount; at += markCount) {
    const mark = marks[at] as number;
    if (mark === 0) continue;
    const [word, bit] = [(mark >>> 8) >>> 5, 1 << ((mark >>> 8) & 31)];
    if (((met[word] as number) & bit) === 0) met[word] = (met[word] as number) | bit;
    else again[word] = (again[word] as number) | bit;
  }
  const keys: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const mark = marks[row * markCount + place] as number;
    if (mark !== 0 && ((again[(mark >>> 8) >>> 5] as number) & (1 << ((mark >>> 8) & 31))) !== 0)
      keys.push(mark * 2 ** 21 + row);
  }
  const sorted = Float64Array.from(keys).sort();
  return {
    marks: Uint32Array.from(sorted, (key) => Math.floor(key / 2 ** 21)),
    found: Uint32Array.from(sorted, (key) => key % 2 ** 21),
  };
}

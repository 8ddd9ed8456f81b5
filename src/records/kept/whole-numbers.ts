import type { Lists } from "./table.ts";

/** Whole numbers of up to 53 bits as a column of lists keeps them: each by its lower 32 bits, and by the rest. */
export function packWholeNumbers(numbers: readonly number[]): Uint32Array {
  const packed = new Uint32Array(numbers.length * 2);
  for (const [index, number] of numbers.entries()) {
    packed[index * 2] = number % 2 ** 32;
    packed[index * 2 + 1] = Math.floor(number / 2 ** 32);
  }
  return packed;
}

const none: readonly number[] = [];

/** Those of a row. */
export function wholeNumbers({ ends, list }: Lists, row: number): readonly number[] {
  const [start, end] = [row === 0 ? 0 : (ends[row - 1] as number), ends[row] as number];
  if (start === end) return none;
  const numbers: number[] = [];
  for (let at = start; at < end; at += 2) numbers.push((list[at + 1] as number) * 2 ** 32 + (list[at] as number));
  return numbers;
}

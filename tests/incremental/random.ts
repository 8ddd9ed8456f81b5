/** Chance that can be had again: the same seed gives the same choices. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to just below `end`. Mulberry32. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  /** @param percent how often it says yes */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<Value>(list: readonly Value[]): Value {
    if (list.length === 0) throw new RangeError("There is nothing to pick from");
    return list[this.below(list.length)] as Value;
  }
}

/** Seeds to try: those that the environment names (`BACKFILE_SEED=17` or `17,18`), or so many from the first one on. */
export function seeds(count: number, first = 1): number[] {
  const named = process.env.BACKFILE_SEED;
  if (named !== undefined) return named.split(",").map(Number);
  return Array.from({ length: count }, (_, index) => first + index);
}

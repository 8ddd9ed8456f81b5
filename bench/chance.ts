/** Numbers that look drawn, and are the same for the same seed. */
export interface Chance {
  /** From 0 up to, not including, `end`; whole. */
  readonly below: (end: number) => number;
  /** Throws on an empty list: that is a mistake of the caller. */
  readonly one: <T>(list: readonly T[]) => T;
}

/** The generator known as mulberry32: 32 bits of state, good enough to draw sentences with. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    one: <T>(list: readonly T[]): T => {
      const item = list[below(list.length)];
      if (item === undefined) throw new RangeError("Nothing can be drawn from an empty list.");
      return item;
    },
  };
}

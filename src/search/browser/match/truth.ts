/**
 * Whether a query is true of a story: not, perhaps (its date is only bounded), or surely. One byte a story. Both of two
 * is the less true of them, either the truer, and the contrary what is left to `yes`.
 */
export const truth = { no: 0, perhaps: 1, yes: 2 } as const;

/** Of so many stories, by their place in the shard. */
export type Truths = Uint8Array;

export function allOf(stories: number, value: number): Truths {
  return new Uint8Array(stories).fill(value);
}

/** Both are true. The first is written into. */
export function both(into: Truths, other: Truths): Truths {
  for (let place = 0; place < into.length; place += 1) {
    const value = other[place] ?? 0;
    if (value < (into[place] ?? 0)) into[place] = value;
  }
  return into;
}

/** Either is true. The first is written into. */
export function either(into: Truths, other: Truths): Truths {
  for (let place = 0; place < into.length; place += 1) {
    const value = other[place] ?? 0;
    if (value > (into[place] ?? 0)) into[place] = value;
  }
  return into;
}

/** The contrary: what may be so may also not be so. */
export function contrary(of: Truths): Truths {
  return of.map((value) => truth.yes - value);
}

/** The places of the stories of which it is true or may be. */
export function placesOf(truths: Truths): Uint32Array {
  let count = 0;
  for (const value of truths) if (value !== truth.no) count += 1;
  const places = new Uint32Array(count);
  let next = 0;
  for (let place = 0; place < truths.length; place += 1) {
    if (truths[place] === truth.no) continue;
    places[next] = place;
    next += 1;
  }
  return places;
}

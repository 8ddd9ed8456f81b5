import { distance } from "./distance.ts";

/** Words that may have been meant, and in how many stories they stand; names come before other words. */
export interface Vocabulary {
  readonly names: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
}

interface Near {
  readonly form: string;
  readonly distance: number;
  readonly name: boolean;
  readonly count: number;
}

/** Shorter words are near to too many others. */
const shortest = 3;

/**
 * The words nearest to one that no story has, best first: by distance, then those with the same first letter, then names,
 * then by the number of stories. One slip of the pen up to five letters, two above.
 */
export function nearest(form: string, { names, words }: Vocabulary, most: number): string[] {
  const length = [...form].length;
  if (length < shortest) return [];
  const slips = length <= 5 ? 1 : 2;
  const mask = letters(form);
  const found = new Map<string, Near>();
  const look = (all: ReadonlyMap<string, number>, name: boolean) => {
    for (const [other, count] of all) {
      if (Math.abs(other.length - form.length) > slips || other === form) continue;
      // Each slip changes at most two of the letters that occur.
      if (bits(mask ^ letters(other)) > 2 * slips) continue;
      const apart = distance(form, other, slips);
      if (apart > slips) continue;
      const before = found.get(other);
      if (before === undefined || before.count < count || name) {
        found.set(other, {
          form: other,
          distance: apart,
          name: name || (before?.name ?? false),
          count: Math.max(count, before?.count ?? 0),
        });
      }
    }
  };
  look(words, false);
  look(names, true);
  const first = form.codePointAt(0);
  const startsAlike = (near: Near) => Number(near.form.codePointAt(0) === first);
  const inOrder = [...found.values()].sort(
    (a, b) =>
      a.distance - b.distance ||
      startsAlike(b) - startsAlike(a) ||
      Number(b.name) - Number(a.name) ||
      b.count - a.count ||
      (a.form < b.form ? -1 : 1),
  );
  return inOrder.slice(0, most).map((near) => near.form);
}

/** Which letters occur, one bit each as far as 32 go. */
function letters(form: string): number {
  let mask = 0;
  for (let at = 0; at < form.length; at += 1) mask |= 1 << (form.charCodeAt(at) & 31);
  return mask;
}

function bits(mask: number): number {
  let value = mask - ((mask >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return Math.imul((value + (value >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

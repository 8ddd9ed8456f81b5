import { bits, mostTerms, termsOf } from "../../records/terms/pack-terms.ts";
import type { Filed } from "../archive.ts";

/** The terms of stories of one language, the oldest story first: numbered anew from 0 on, the same term the same. */
export interface TermRun {
  readonly stories: readonly Filed[];
  /** For each story, where its terms end. */
  readonly ends: Uint32Array;
  /** For each story, how many of its terms stand in its headline: the first ones. */
  readonly headed: Uint8Array;
  /** Of all stories one after another: which term it is, and its bits as packed. */
  readonly terms: Uint32Array;
  readonly packed: Uint32Array;
  /** How many different terms there are. */
  readonly distinct: number;
}

/** @param stories oldest first */
export function termRun(stories: readonly Filed[]): TermRun {
  const ends = new Uint32Array(stories.length);
  const headed = new Uint8Array(stories.length);
  const room = new Uint32Array(stories.length * mostTerms);
  let end = 0;
  for (const [index, { article }] of stories.entries()) {
    const { terms, headed: own } = termsOf(article);
    headed[index] = own;
    room.set(terms, end);
    end += terms.length;
    ends[index] = end;
  }
  const packed = room.slice(0, end);
  const { terms, distinct } = numbered(packed);
  return { stories, ends, headed, terms, packed, distinct };
}

/** Numbers terms in the order in which they are met: a table with open addressing, since a `Map` takes five times as long. */
function numbered(packed: Uint32Array): { terms: Uint32Array; distinct: number } {
  const size = 2 ** Math.ceil(Math.log2(packed.length * 1.5 + 2));
  // A term's key is one more than the term: 0 is a free place.
  const keys = new Uint32Array(size);
  const numbers = new Uint32Array(size);
  const terms = new Uint32Array(packed.length);
  let distinct = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const key = ((packed[at] ?? 0) & bits.term) + 1;
    let place = key & (size - 1);
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & (size - 1);
    if (keys[place] === 0) {
      keys[place] = key;
      numbers[place] = distinct;
      distinct += 1;
    }
    terms[at] = numbers[place] ?? 0;
  }
  return { terms, distinct };
}

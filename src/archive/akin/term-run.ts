import { bits, copyTerms, headedTerms, mostTerms } from "../../records/terms/pack-terms.ts";
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
  /** For each term, how many stories have it. */
  readonly counts: Uint32Array;
}

/** @param stories oldest first */
export function termRun(stories: readonly Filed[]): TermRun {
  const ends = new Uint32Array(stories.length);
  const headed = new Uint8Array(stories.length);
  const room = new Uint32Array(stories.length * mostTerms);
  let end = 0;
  for (let index = 0; index < stories.length; index += 1) {
    const { article } = stories[index] as Filed;
    end += copyTerms(article, room, end);
    ends[index] = end;
    headed[index] = headedTerms(article);
  }
  const packed = room.slice(0, end);
  return { stories, ends, headed, packed, ...numbered(packed) };
}

/**
 * Numbers terms in the order in which they are met. A table with open addressing, kept as small as it may be: a `Map` takes
 * five times as long.
 */
function numbered(packed: Uint32Array): Pick<TermRun, "terms" | "counts"> {
  const terms = new Uint32Array(packed.length);
  const counts = new Uint32Array(packed.length);
  let table = new Uint32Array(2 ** 13);
  let distinct = 0;
  for (let at = 0; at < packed.length; at += 1) {
    // One more than the term: 0 is a free place.
    const key = ((packed[at] as number) & bits.term) + 1;
    let place = placeOf(table, key);
    if (table[place] === 0) {
      if (distinct * 4 > table.length) {
        table = widened(table);
        place = placeOf(table, key);
      }
      table[place] = key;
      table[place + 1] = distinct;
      distinct += 1;
    }
    const term = table[place + 1] as number;
    terms[at] = term;
    counts[term] = (counts[term] as number) + 1;
  }
  return { terms, counts: counts.slice(0, distinct) };
}

/** Where a key stands in the table, or may. Its number stands behind it. */
function placeOf(table: Uint32Array, key: number): number {
  const mask = table.length - 1;
  let place = (2 * key) & mask;
  while (table[place] !== key && table[place] !== 0) place = (place + 2) & mask;
  return place;
}

function widened(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(table.length * 2);
  for (let at = 0; at < table.length; at += 2) {
    const key = table[at] as number;
    if (key === 0) continue;
    const place = placeOf(wider, key);
    wider[place] = key;
    wider[place + 1] = table[at + 1] as number;
  }
  return wider;
}

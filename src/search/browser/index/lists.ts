import type { ByteReader } from "./byte-reader.ts";
import { fieldStep, type Places, wordFields } from "./open-shard.ts";

/** In which stories a form stands, and how often in each field. */
export interface List {
  /** Ascending. */
  readonly stories: Uint32Array;
  /** Four numbers a story, one a field. */
  readonly counts: Uint32Array;
  /** All of them together. */
  readonly total: number;
}

const fields = wordFields.length;

/** Each field's bit. */
const bodyAlone = 1 << (fields - 1);

/** Reads `count` stories of a list, all below `most`: each is counted from the one before, less one. */
export function readStoriesOf(reader: ByteReader, count: number, most: number): Uint32Array {
  if (count > reader.left) throw new Error("A file of the index is cut.");
  const stories = new Uint32Array(count);
  let story = -1;
  for (let index = 0; index < count; index += 1) {
    story += reader.number() + 1;
    stories[index] = story;
  }
  if (story >= most) throw new Error("The index names a story that is not there.");
  return stories;
}

/**
 * Reads how often a form stands in each field of its stories. Most stand in the text alone, n times: 2(n − 1). Others
 * have 2(fields − 1) + 1, fields as bits, and then how often in each of them, less one.
 *
 * @param counts four a story; left out where only the sum is wanted
 * @returns the sum
 */
export function readCounts(reader: ByteReader, stories: number, counts?: Uint32Array): number {
  let total = 0;
  for (let index = 0; index < stories; index += 1) {
    const code = reader.number();
    if (code % 2 === 0) {
      const count = code / 2 + 1;
      total += count;
      if (counts !== undefined) counts[fields * index + fields - 1] = count;
      continue;
    }
    const mask = (code - 1) / 2 + 1;
    if (mask > 2 * bodyAlone - 1) throw new Error("The index names a field that is not there.");
    for (let field = 0; field < fields; field += 1) {
      if ((mask & (1 << field)) === 0) continue;
      const count = reader.number() + 1;
      total += count;
      if (counts !== undefined) counts[fields * index + field] = count;
    }
  }
  return total;
}

/** Reads where a form stands: in each field of each story the first place, then how much further the others are, less one. */
export function readPlaces(reader: ByteReader, { stories, counts, total }: List): Places {
  if (total > reader.left) throw new Error("A file of the index is cut.");
  const at = new Uint32Array(total);
  const starts = new Uint32Array(stories.length + 1);
  let next = 0;
  for (let index = 0; index < stories.length; index += 1) {
    for (let field = 0; field < fields; field += 1) {
      let place = -1;
      for (let left = counts[fields * index + field] ?? 0; left > 0; left -= 1) {
        place += reader.number() + 1;
        at[next] = field * fieldStep + place;
        next += 1;
      }
      if (place >= fieldStep) throw new Error("The index names a place that is not there.");
    }
    starts[index + 1] = next;
  }
  return { at, starts };
}

/** The counts field by field, up to 255. */
export function countsByField({ stories, counts }: List): [Uint8Array, Uint8Array, Uint8Array, Uint8Array] {
  const column = (field: number) => {
    const own = new Uint8Array(stories.length);
    for (let index = 0; index < own.length; index += 1) own[index] = Math.min(255, counts[fields * index + field] ?? 0);
    return own;
  };
  return [column(0), column(1), column(2), column(3)];
}

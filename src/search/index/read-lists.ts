import { ByteReader } from "../browser/index/byte-reader.ts";
import { signs } from "../browser/index/format.ts";
import { readPlaces } from "../browser/index/lists.ts";
import { fieldStep } from "../browser/index/open-shard.ts";
import { WordsFile } from "../browser/index/words-file.ts";
import type { WordLists } from "./word-lists.ts";

/**
 * All words of a shard, read back from its files.
 *
 * @param stories how many the shard has
 * @param words the files of words, unpacked
 * @param places the files of places, unpacked
 * @throws when a file is something else
 */
export function readLists(stories: number, words: readonly Uint8Array[], places: readonly Uint8Array[]): WordLists {
  const lists: WordLists = new Map();
  for (const file of places) new ByteReader(file).sign(signs.places);
  for (const bytes of words) {
    const file = new WordsFile(bytes, stories);
    for (const [index, form] of file.keys.entries()) {
      if (!file.isForm(index)) continue;
      const list = file.list(index);
      const apart = file.apart(index);
      const { at } =
        apart === undefined
          ? file.places(index, list)
          : readPlaces(new ByteReader(places[apart.file] ?? new Uint8Array(), apart.from), list);
      const run = {
        stories: Array.from(list.stories),
        counts: Array.from(list.counts),
        places: Array.from(at, (place) => place % fieldStep),
      };
      lists.set(form, { stem: file.stemOf(index), runs: [run] });
    }
  }
  return lists;
}

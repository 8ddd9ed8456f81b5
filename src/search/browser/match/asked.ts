import type { OpenShard } from "../index/open-shard.ts";
import { type Leaf, leafKey } from "./leaves.ts";
import type { StemIn } from "./stems.ts";
import { type Gathered, gather } from "./words.ts";

/** A shard while it is asked one question: what it has of a word is looked up once. */
export interface AskedShard {
  readonly shard: OpenShard;
  gathered(leaf: Leaf): Promise<Gathered>;
  /** What was looked up so far, by `leafKey`: complete once the question was evaluated. */
  readonly known: ReadonlyMap<string, Gathered>;
}

export function askShard(shard: OpenShard, stemIn: StemIn): AskedShard {
  const waiting = new Map<string, Promise<Gathered>>();
  const known = new Map<string, Gathered>();
  return {
    shard,
    known,
    gathered(leaf) {
      const key = leafKey(leaf);
      const before = waiting.get(key);
      if (before !== undefined) return before;
      const asked = gather(leaf, shard, stemIn).then((found) => {
        known.set(key, found);
        return found;
      });
      waiting.set(key, asked);
      return asked;
    },
  };
}

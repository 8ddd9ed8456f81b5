import { type Query, wordsIn } from "./query.ts";
import type { Match, OpenShard } from "./shard.ts";

/**
 * The stories of a shard that a query asks for, by their place; `"all"` where it asks for nothing.
 *
 * Pagefind searches the whole for score and marks. It drops words that it does not know, so each word is asked for
 * alone as well: a shard without one of them has no such story. Phrases and exclusions are asked for one by one.
 */
export async function match(query: Query, shard: OpenShard): Promise<ReadonlyMap<number, Match> | "all"> {
  if (!query.asks) return "all";
  const { language } = shard.entry;
  const words = [...query.words, ...query.phrases].flatMap((part) => wordsIn(part, language));
  const found = new Map(await wanted(shard, words, query.without.length > 0));
  if (words.length > 1) {
    for (const word of new Set(words)) if ((await shard.search(word)).size === 0) return new Map();
  }
  for (const phrase of query.phrases) {
    const exact = await shard.search(quoted(phrase));
    for (const place of found.keys()) if (!exact.has(place)) found.delete(place);
  }
  for (const part of query.without) {
    for (const place of (await shard.search(quoted(part))).keys()) found.delete(place);
  }
  return found;
}

/** What the words find; all stories where there are only exclusions. */
async function wanted(
  shard: OpenShard,
  words: readonly string[],
  excludes: boolean,
): Promise<ReadonlyMap<number, Match>> {
  if (words.length > 0) return shard.search(words.join(" "));
  const all = new Map<number, Match>();
  if (excludes) for (let place = 0; place < shard.entry.stories; place += 1) all.set(place, { score: 0, words: [] });
  return all;
}

/** Pagefind takes a phrase only where the whole is quoted. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', " ")}"`;
}

import { folded, partsOf } from "./fold.ts";
import { type Query, unspaced, wordsIn } from "./query.ts";
import type { Match, OpenShard } from "./shard.ts";

/**
 * The stories of a shard that a query asks for, by their place; `"all"` where it asks for nothing.
 *
 * Each word is asked for alone, since Pagefind drops those that it does not know, then all together for score and
 * marks. Phrases and exclusions are asked for one by one.
 */
export async function match(query: Query, shard: OpenShard): Promise<ReadonlyMap<number, Match> | "all"> {
  if (!query.asks) return "all";
  const { language } = shard.entry;
  const words = [...new Set([...query.words, ...query.phrases].flatMap((part) => wordsIn(part, language)))];
  const [first, ...others] = words;
  const found = new Map(
    first === undefined ? everyStory(shard, query.without.length > 0) : await wordMatches(shard, first),
  );
  for (const word of others) {
    if (found.size === 0) return found;
    keep(found, await wordMatches(shard, word));
  }
  for (const phrase of query.phrases) keep(found, await shard.search(quoted(phrase)));
  for (const part of query.without) for (const place of (await shard.search(quoted(part))).keys()) found.delete(place);
  if (others.length === 0 || found.size === 0) return found;
  const together = await shard.search(words.join(" "));
  return new Map([...found].map(([place, match]) => [place, together.get(place) ?? match]));
}

/**
 * The stories that have a word, or one that begins with it if it has three letters or more.
 *
 * Where there is none, Pagefind takes the longest word that the one asked for begins with: “herring” would find “he”.
 * Either all that it returns was found so or none of it, and one story tells which.
 */
async function wordMatches(shard: OpenShard, word: string): Promise<ReadonlyMap<number, Match>> {
  const exact = await shard.search(quoted(word));
  if ([...word].length < 3 && !unspaced.has(shard.entry.language)) return exact;
  const found = await shard.search(word);
  const [sample] = found;
  if (exact.size > 0 || sample === undefined) return found;
  const [place, { words }] = sample;
  const { card, content } = await shard.text(place);
  const texts = content.split(content.includes("\u200b") ? "\u200b" : " ");
  const candidates = [...words.map((index) => texts[index] ?? ""), card.headline, ...card.authors].flatMap(partsOf);
  const stem = await shard.stem(folded(word));
  for (const part of candidates) if ((await shard.stem(part)).startsWith(stem)) return found;
  return new Map();
}

function everyStory(shard: OpenShard, wanted: boolean): ReadonlyMap<number, Match> {
  const all = new Map<number, Match>();
  if (wanted) for (let place = 0; place < shard.entry.stories; place += 1) all.set(place, { score: 0, words: [] });
  return all;
}

function keep(found: Map<number, Match>, those: ReadonlyMap<number, Match>): void {
  for (const place of found.keys()) if (!those.has(place)) found.delete(place);
}

/** Pagefind takes a phrase only where the whole is quoted. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', " ")}"`;
}

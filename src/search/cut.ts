/** A story as the cutting sees it. */
export interface Weighed {
  /** Decides, with nothing else, where cuts may fall: it must not change when other stories come and go. */
  readonly key: string;
  /** 1 for a story of up to some 400 words; more for longer ones. */
  readonly weight: number;
}

/**
 * Sizes of shards by age. A story's level is a throw of dice with its key: level 8 or more falls to one in 2^8.
 * From the newest end, shards begin at stories of level 8, until one of level 10 is met; from there on only those of
 * level 10 count, until one of 13. So the newest shards hold some hundreds, the old ones thousands, and which story
 * begins a shard is settled by the stories alone: no count from either end moves a boundary.
 */
const tiers = [
  { level: 8, most: 448 },
  { level: 10, most: 1792 },
  { level: 13, most: 8192 },
] as const;

/**
 * Cuts a run of stories, newest first, into shards: returns where each ends (the last end is the run's length).
 *
 * What a new story at the newest end costs: its own shard, at most 448 stories. Once in about a thousand stories a
 * level of 10 joins the small shards before it into one of the middle size, and once in about eight thousand those
 * into a large one: every large shard has to be made some day. Within a shard that would grow too heavy, cuts are made
 * from its oldest end at the highest level to be found there, so that they, too, stay where they are.
 */
export function cut(stories: readonly Weighed[]): number[] {
  const total = stories.reduce((sum, story) => sum + story.weight, 0);
  const levels = stories.map((story) => level(story.key));
  const ends: number[] = [];
  // A small archive is one shard: each more would cost its readers several requests.
  if (total <= tiers[0].most) return stories.length === 0 ? [] : [stories.length];
  let start = 0;
  let age = 0;
  for (let index = 1; index <= stories.length; index += 1) {
    const here = levels[index] ?? Number.POSITIVE_INFINITY;
    if (here < (tiers[age]?.level ?? 0)) continue;
    ends.push(...cutHeavy(stories, levels, start, index, tiers[age]?.most ?? 0));
    start = index;
    while (age + 1 < tiers.length && here >= (tiers[age + 1]?.level ?? 0)) age += 1;
  }
  return ends;
}

/** Ends of the pieces of `[start, end)`, none heavier than `most` unless it is one story. */
function cutHeavy(
  stories: readonly Weighed[],
  levels: readonly number[],
  start: number,
  end: number,
  most: number,
): number[] {
  let left = 0;
  for (let index = start; index < end; index += 1) left += stories[index]?.weight ?? 0;
  const ends = [end];
  let oldest = end;
  while (left > most && oldest - start > 1) {
    const piece = oldestPiece(stories, levels, start, oldest, most);
    left -= piece.weight;
    oldest = piece.begin;
    ends.unshift(oldest);
  }
  return ends;
}

/** Where the oldest piece begins: at the highest level within reach, the piece being at least half full if it can. */
function oldestPiece(
  stories: readonly Weighed[],
  levels: readonly number[],
  start: number,
  end: number,
  most: number,
): { begin: number; weight: number } {
  let weight = stories[end - 1]?.weight ?? 0;
  let piece = { begin: end - 1, weight, level: -1 };
  for (let index = end - 1; index > start; index -= 1) {
    if (index < end - 1) weight += stories[index]?.weight ?? 0;
    if (weight > most) break;
    const found = weight > most / 2 ? (levels[index] ?? 0) : -1;
    if (found > piece.level || piece.level === -1) piece = { begin: index, weight, level: found };
  }
  return piece;
}

/** How many zero bits the key's hash begins with: half of all keys have at least 1, a quarter at least 2. */
function level(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  // FNV's high bits hang together; this mixes them (the finish of MurmurHash 3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return Math.clz32(hash ^ (hash >>> 16));
}

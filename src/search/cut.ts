/** What is cut into runs, newest first, as the cutting sees it: stories, or pieces of stories. */
export interface Weighed {
  /** Of each: 1 for a story of up to some 400 words; more for longer ones. */
  readonly weights: ArrayLike<number>;
  /** How good a place each is to begin at, settled by the story alone: level 10 or more falls to one in 2^10. */
  readonly levels: ArrayLike<number>;
}

/** Pieces begin at stories of this level, and wherever else they would grow too heavy. */
const pieceLevel = 10;

/** The heaviest piece: what a new story may cost, but for itself. */
const heaviestPiece = 448;

/**
 * Sizes of shards by age. From the newest end, shards begin at pieces of level 11 and hold four pieces' weight at most,
 * until a piece of level 12 is met; from there on they begin at pieces of level 12, until one of 14. So the newest
 * shards hold up to some two thousand stories, the old ones more, and which piece begins a shard is settled by the
 * stories alone: no count from either end moves a boundary. Each shard more costs every reader requests, each story
 * more in the newest one time to join its pieces.
 */
const tiers = [
  { level: 11, most: 4 * heaviestPiece },
  { level: 12, most: 8 * heaviestPiece },
  { level: 14, most: 8192 },
] as const;

/**
 * Cuts a run of stories, newest first, into pieces: returns where each ends (the last end is the run's length).
 *
 * A new story at the newest end touches the newest piece alone, which may be parted by it: 449 stories at most. Where
 * stories lie between two places to begin that are too many for one piece, cuts are made from their oldest end, at the
 * highest level to be found there, so that they stay where they are.
 */
export function cutPieces(stories: Weighed): number[] {
  const ends: number[] = [];
  // A small archive is one piece: each more would cost its readers several requests.
  const count = stories.levels.length;
  if (weightOf(stories, 0, count) <= heaviestPiece) return count === 0 ? [] : [count];
  let start = 0;
  for (let index = 1; index <= count; index += 1) {
    if (index < count && (stories.levels[index] ?? 0) < pieceLevel) continue;
    ends.push(...cutHeavy(stories, start, index, heaviestPiece));
    start = index;
  }
  return ends;
}

/**
 * Joins pieces, newest first, into shards: returns after which piece each ends.
 *
 * The first results of a search are in the newest shard as a rule, so that is none of a few stories: it takes in the
 * next until it has the weight of a piece.
 */
export function cutShards(pieces: Weighed): number[] {
  const ends: number[] = [];
  let start = 0;
  let age = 0;
  for (let index = 1; index <= pieces.levels.length; index += 1) {
    const here = pieces.levels[index] ?? Number.POSITIVE_INFINITY;
    if (here < (tiers[age]?.level ?? 0)) continue;
    ends.push(...cutHeavy(pieces, start, index, tiers[age]?.most ?? 0));
    start = index;
    while (age + 1 < tiers.length && here >= (tiers[age + 1]?.level ?? 0)) age += 1;
  }
  const [newest = 0, next] = ends;
  const isSlight = weightOf(pieces, 0, newest) < heaviestPiece;
  return isSlight && next !== undefined && weightOf(pieces, newest, next) <= tiers[0].most ? ends.slice(1) : ends;
}

function weightOf(items: Weighed, start: number, end: number): number {
  let weight = 0;
  for (let index = start; index < end; index += 1) weight += items.weights[index] ?? 0;
  return weight;
}

/** Ends of the parts of `[start, end)`, none heavier than `most` unless it is one item. */
function cutHeavy(items: Weighed, start: number, end: number, most: number): number[] {
  let left = weightOf(items, start, end);
  const ends = [end];
  let oldest = end;
  while (left > most && oldest - start > 1) {
    const part = oldestPart(items, start, oldest, most);
    left -= part.weight;
    oldest = part.begin;
    ends.push(oldest);
  }
  return ends.reverse();
}

/** Fewer parts cost less time and fewer files; more room to choose in lets them fall into step sooner after a change. */
const fullEnough = 0.75;

/** Where the oldest part begins: at the highest level within reach, the part being nearly full if it can. */
function oldestPart(items: Weighed, start: number, end: number, most: number): { begin: number; weight: number } {
  let weight = items.weights[end - 1] ?? 0;
  let part = { begin: end - 1, weight, level: -1 };
  for (let index = end - 1; index > start; index -= 1) {
    if (index < end - 1) weight += items.weights[index] ?? 0;
    if (weight > most) break;
    const found = weight > most * fullEnough ? (items.levels[index] ?? 0) : -1;
    if (found > part.level || part.level === -1) part = { begin: index, weight, level: found };
  }
  return part;
}

/** An address ends with a few letters that are the story's own: no more of it is needed for a throw of dice. */
const telling = 24;

/** How many zero bits the hash of an address begins with: half of all have at least 1, a quarter at least 2. */
export function level(path: string): number {
  let hash = 0x811c9dc5;
  for (let index = Math.max(0, path.length - telling); index < path.length; index += 1) {
    hash = Math.imul(hash ^ path.charCodeAt(index), 0x01000193);
  }
  // FNV's high bits hang together; this mixes them (the finish of MurmurHash 3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return Math.clz32(hash ^ (hash >>> 16));
}

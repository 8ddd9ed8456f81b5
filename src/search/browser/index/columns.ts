/** The properties by which stories are counted and narrowed. */
export const shelfNames = ["section", "author", "publication"] as const;
export type ShelfName = (typeof shelfNames)[number];

/** One kind of shelf: which of them each story of a shard stands on. */
export interface ShelfColumn {
  /** Slugs, in the order in which they are met. */
  readonly values: readonly string[];
  /** The numbers of the stories' values one after another; those of the story at `place` are `of[starts[place]]` up to before `of[starts[place + 1]]`. */
  readonly of: Uint32Array;
  readonly starts: Uint32Array;
}

/** Days are counted from 1 January 1970, which is 0; earlier ones are negative. */
export const openStart = -0x7fffffff;
export const openEnd = 0x7fffffff;

/** Bits of `Columns.flags`. */
export const flag = {
  /** The date states a year, month or day, and not only a bound (`isDated`). */
  dated: 1,
  correction: 2,
  byline: 4,
  /** Its text is held, and not only headline or blurbs. */
  text: 8,
  retracted: 16,
  /** Something was corrected or made clear. */
  corrected: 32,
} as const;

/** What dates, facets, order and score need of each story of a shard, by its place: newest first. */
export interface Columns extends Readonly<Record<ShelfName, ShelfColumn>> {
  readonly stories: number;
  /** First and last day that its date may mean; `openStart` and `openEnd` where a side is open, both where nothing is known. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  readonly flags: Uint8Array;
  /** How many words headline, authors, dek and text have together, rounded: `lengthOf(lengths[place])`. */
  readonly lengths: Uint8Array;
}

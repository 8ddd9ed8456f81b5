import type { Places } from "../index/open-shard.ts";

/** Where something stands: in the story `stories[index]` at `at[starts[index]]` up to before `at[starts[index + 1]]`, all ascending. */
export interface Standing extends Places {
  readonly stories: Uint32Array;
}

/** Where any of several forms stands, in the stories of which the mask is not 0. */
export function anyOf(all: readonly Standing[], mask: Uint8Array): Standing {
  const counts = new Uint32Array(mask.length + 1);
  for (const { stories, starts } of all) {
    for (let index = 0; index < stories.length; index += 1) {
      const story = stories[index] ?? 0;
      if (mask[story]) counts[story] = (counts[story] ?? 0) + (starts[index + 1] ?? 0) - (starts[index] ?? 0);
    }
  }
  const builder = new StandingBuilder(counts);
  for (const { stories, starts, at } of all) {
    for (let index = 0; index < stories.length; index += 1) {
      const story = stories[index] ?? 0;
      if (mask[story]) builder.add(story, at.subarray(starts[index], starts[index + 1]));
    }
  }
  return builder.done(all.length > 1);
}

/** The beginnings from which on, so many places further, something else stands too. */
export function followed(beginnings: Standing, other: Standing, offset: number): Standing {
  const stories = new Uint32Array(beginnings.stories.length);
  const starts = new Uint32Array(beginnings.stories.length + 1);
  const at = new Uint32Array(beginnings.at.length);
  let found = 0;
  let size = 0;
  let index = 0;
  for (let own = 0; own < beginnings.stories.length; own += 1) {
    const story = beginnings.stories[own] ?? 0;
    while (index < other.stories.length && (other.stories[index] ?? 0) < story) index += 1;
    if (index === other.stories.length) break;
    if (other.stories[index] !== story) continue;
    const before = size;
    let next = other.starts[index] ?? 0;
    const end = other.starts[index + 1] ?? 0;
    for (let place = beginnings.starts[own] ?? 0; place < (beginnings.starts[own + 1] ?? 0); place += 1) {
      const wanted = (beginnings.at[place] ?? 0) + offset;
      while (next < end && (other.at[next] ?? 0) < wanted) next += 1;
      if (next === end) break;
      if (other.at[next] !== wanted) continue;
      at[size] = wanted - offset;
      size += 1;
    }
    if (size === before) continue;
    stories[found] = story;
    found += 1;
    starts[found] = size;
  }
  return { stories: stories.subarray(0, found), starts: starts.subarray(0, found + 1), at: at.subarray(0, size) };
}

/** Puts places together of which it is known beforehand how many each story has. */
class StandingBuilder {
  readonly #next: Uint32Array;
  readonly #standing: Standing;

  /** @param counts by story, and one more */
  constructor(counts: Uint32Array) {
    const stories = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    const standing = { stories: new Uint32Array(stories), starts: new Uint32Array(stories + 1) };
    this.#next = new Uint32Array(counts.length);
    let index = 0;
    let size = 0;
    for (const [story, count] of counts.entries()) {
      if (count === 0) continue;
      this.#next[story] = size;
      size += count;
      standing.stories[index] = story;
      index += 1;
      standing.starts[index] = size;
    }
    this.#standing = { ...standing, at: new Uint32Array(size) };
  }

  add(story: number, places: Uint32Array): void {
    const next = this.#next[story] ?? 0;
    this.#standing.at.set(places, next);
    this.#next[story] = next + places.length;
  }

  /** @param mixed places of several forms were added, one after another */
  done(mixed: boolean): Standing {
    const { stories, starts, at } = this.#standing;
    if (mixed) for (const index of stories.keys()) at.subarray(starts[index], starts[index + 1]).sort();
    return this.#standing;
  }
}

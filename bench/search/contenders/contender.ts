import type { SearchStory } from "../story.ts";

/** One search that takes part, used as the first page of its documentation says. */
export interface SearchContender {
  /** As in `--contenders`: `lunr-all`. */
  readonly key: string;
  /** `Lunr, all words` */
  readonly name: string;
  /** `2.3.9` */
  readonly version: string;
  /** Indexes the stories. */
  readonly index: (stories: readonly SearchStory[]) => Promise<SearchIndex>;
}

export interface SearchIndex {
  /** What a browser must be able to fetch, compressed where it is served so: of all files together. */
  readonly bytes: number;
  /** The stories found, best first, at least the first `most` of them where there are so many. */
  readonly rank: (query: string, most: number) => Promise<readonly number[]>;
  readonly close?: () => Promise<void> | void;
}

import type { Machine } from "../results.ts";
import type { Origin } from "./known-items.ts";
import type { Figures } from "./score.ts";

/** What a search did with the queries of one corpus. */
export interface SearchRow {
  readonly name: string;
  readonly version: string;
  readonly figures: Readonly<Record<Origin, Figures>>;
  readonly indexSeconds: number;
  /** The mean of all queries, in Node, with everything at hand. */
  readonly millisecondsAQuery: number;
  readonly bytes: number;
}

export interface SearchSection {
  /** `reuters`, `huffpost`, `invented`. */
  readonly corpus: string;
  readonly stories: number;
  readonly rows: readonly SearchRow[];
}

export interface SearchResults {
  readonly machine: Machine;
  /** `2026-11-24` */
  readonly day: string;
  readonly seed: number;
  readonly sections: readonly SearchSection[];
}

/** What is measured, in this order; each builds on what the one before has left. */
export const cases = ["pages", "search", "unchanged", "added", "edited", "layout"] as const;

/** `pages` and `search` begin from nothing; the others find the site as it was. */
export type Case = (typeof cases)[number];

/** One command or two, one after the other. */
export interface Timing {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  /** Of a case of two commands, how much of it was Pagefind's. */
  readonly searchSeconds?: number;
  /** What Backfile reports of itself: the seconds of its stages, pages rendered and kept, stories indexed. */
  readonly report?: Readonly<Record<string, unknown>>;
}

/** A command that was ended because it went past a limit: Pagefind's (`search`) or the generator's. */
export interface Over {
  readonly over: "time" | "memory";
  readonly kind: "pages" | "search";
  readonly afterSeconds: number;
  readonly peakBytes: number;
}

/** A timing, or why there is none. */
export type Outcome = Timing | Over | { readonly missing: string } | { readonly failed: string };

export type Run = { readonly [Name in Case]?: Outcome };

/** What a contender's output consists of, so that one can see that all make the same. */
export interface Made {
  readonly pages: number;
  readonly otherFiles: number;
  readonly bytes: number;
}

export interface Row {
  readonly contender: string;
  readonly name: string;
  readonly runs: readonly Run[];
  readonly made: Made | null;
  /** Why it was not run at all. */
  readonly left?: string;
}

export interface Section {
  /** `resampled`, `reuters`. */
  readonly corpus: string;
  readonly stories: number;
  readonly rows: readonly Row[];
}

export interface Results {
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  readonly limits: { readonly seconds: number; readonly bytes: number };
  readonly sections: readonly Section[];
}

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
}

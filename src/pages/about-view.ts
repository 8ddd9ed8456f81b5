import type { ProvenField } from "../records/article.ts";

/** What the archive tells of itself: how much it holds, how each field is known, where it is from, what was not read. */
export interface AboutView {
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly authors: number;
  readonly sections: number;
  readonly publications: number;
  /** How many stories have the field given, derived, inferred or not at all. */
  readonly fields: readonly {
    readonly field: ProvenField;
    readonly given: number;
    readonly derived: number;
    readonly inferred: number;
    readonly missing: number;
  }[];
  readonly truncated: number;
  readonly sources: readonly {
    readonly file: string;
    readonly format: string;
    readonly articles: number;
    readonly leftovers: readonly { readonly line: number; readonly text: string }[];
    /** Leftovers beyond those listed. */
    readonly moreLeftovers: number;
  }[];
  /** Sources beyond those listed: a folder of 20,000 records is summed up. */
  readonly moreSources: number;
}

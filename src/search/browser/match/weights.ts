/** By what the score of a story is made. Chosen by measurement (`bench/search/`). */
export interface Weights {
  /** How much a word counts in each field: headline, authors, dek, body. */
  readonly fields: readonly [number, number, number, number];
  /** How fast further mentions of a word count less. */
  readonly saturation: number;
  /** How far a long text makes its words count less, in dek and body: 0 not at all, 1 in full. */
  readonly length: number;
  /** What another form of the word counts, where the very form counts 1. */
  readonly otherForm: number;
  /** For two words of the query that stand side by side in headline or names; a share of what both are worth. */
  readonly besideInHeadline: number;
  /** Likewise in dek or body. */
  readonly besideInBody: number;
  /** Where all words stand in the headline; a share of what all are worth. */
  readonly allInHeadline: number;
}

export const weights: Weights = {
  fields: [5, 3, 2, 1],
  saturation: 1.2,
  length: 0.6,
  otherForm: 0.7,
  besideInHeadline: 0.5,
  besideInBody: 0.3,
  allInHeadline: 0.5,
};

/** Of what the score of a story is made. */
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
  /** Where all words stand in the headline, in the authors' names, in the dek, in the body; a share of what all are worth. */
  readonly together: readonly [number, number, number, number];
}

/**
 * Chosen on half of the queries of `bench/search/`, over two corpora, and held against the other half: round numbers near
 * the best, where no step to either side gains. They serve queries of scattered words, of words in another form than the
 * story has, and of words as they are printed, side by side.
 */
export const weights: Weights = {
  fields: [2, 2, 1.5, 1],
  saturation: 0.5,
  length: 0.9,
  otherForm: 0.05,
  besideInHeadline: 0.3,
  besideInBody: 0.4,
  together: [0.8, 0.7, 0.7, 0.4],
};

import type { Query, Sort } from "../../../src/search/browser/query/query.ts";

/** A question whose text and meaning were made together, so that neither was read from the other. */
export interface Made {
  readonly text: string;
  /** What must all be so. */
  readonly parts: readonly Query[];
  readonly sort: Sort | null;
}

/** A piece of a question. */
export interface Piece {
  readonly text: string;
  readonly query: Query;
}

export function negated({ text, query }: Piece): Piece {
  return { text: `-${text}`, query: { kind: "not", of: query } };
}

/** `(a OR b)` */
export function either(pieces: readonly Piece[]): Piece {
  return {
    text: `(${pieces.map(({ text }) => text).join(" OR ")})`,
    query: { kind: "or", of: pieces.map(({ query }) => query) },
  };
}

/** `(a b)` */
export function together(pieces: readonly Piece[]): Piece {
  return {
    text: `(${pieces.map(({ text }) => text).join(" ")})`,
    query: { kind: "and", of: pieces.map(({ query }) => query) },
  };
}

import type { Query, Sort } from "../../../src/search/browser/query/query.ts";
import type { Random } from "../../incremental/random.ts";

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

/** `-a`, or `NOT a` */
export function negated(random: Random, { text, query }: Piece): Piece {
  return { text: `${random.chance(85) ? "-" : "NOT "}${text}`, query: { kind: "not", of: query } };
}

/** `(a OR b)` @param bare without parentheses */
export function either(pieces: readonly Piece[], bare = false): Piece {
  const text = pieces.map((piece) => piece.text).join(" OR ");
  return { text: bare ? text : `(${text})`, query: { kind: "or", of: pieces.map(({ query }) => query) } };
}

/** `(a b)`, or `(a AND b)` */
export function together(random: Random, pieces: readonly Piece[]): Piece {
  const text = pieces.map((piece) => piece.text).join(random.chance(80) ? " " : " AND ");
  return { text: `(${text})`, query: { kind: "and", of: pieces.map(({ query }) => query) } };
}

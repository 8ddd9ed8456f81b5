import { type Mark, type Piece, sameLink } from "./inline.ts";

/** A line with its links and its emphasis as they stand within one another. */
export type LineNode = Leaf | Branch;

export interface Leaf {
  readonly layer: undefined;
  readonly piece: Piece;
  readonly index: number;
}

export interface Branch {
  readonly layer: "link" | Mark;
  /** The first piece, whose link it is. */
  readonly piece: Piece;
  readonly children: readonly LineNode[];
}

const layers = ["link", "strong", "em", "del"] as const;

/** What goes on for longest stands around the rest. */
export function lineTree(pieces: readonly Piece[]): readonly LineNode[] {
  return grow(pieces, 0, pieces.length, layers);
}

function grow(pieces: readonly Piece[], from: number, to: number, open: readonly Branch["layer"][]): LineNode[] {
  const nodes: LineNode[] = [];
  for (let index = from; index < to; ) {
    const piece = pieces[index] as Piece;
    let outer: Branch["layer"] | undefined;
    let end = index + 1;
    for (const layer of open) {
      const over = has(piece, layer) ? endOf(pieces, index, to, layer) : 0;
      if (over > end || (over === end && outer === undefined)) [outer, end] = [layer, over];
    }
    if (outer === undefined) nodes.push({ layer: undefined, piece, index });
    else {
      const inner = open.filter((layer) => layer !== outer);
      nodes.push({ layer: outer, piece, children: grow(pieces, index, end, inner) });
    }
    index = end;
  }
  return nodes;
}

function has({ style }: Piece, layer: Branch["layer"]): boolean {
  return layer === "link" ? style.link !== undefined : style[layer];
}

function endOf(pieces: readonly Piece[], from: number, to: number, layer: Branch["layer"]): number {
  const { link } = (pieces[from] as Piece).style;
  let end = from + 1;
  while (
    end < to &&
    has(pieces[end] as Piece, layer) &&
    (layer !== "link" || sameLink(link, pieces[end]?.style.link))
  ) {
    end += 1;
  }
  return end;
}

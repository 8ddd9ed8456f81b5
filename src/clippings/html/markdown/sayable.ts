import type { Mark, Piece } from "./inline.ts";
import { type Branch, type LineNode, lineTree } from "./line-tree.ts";

/**
 * Takes emphasis away that Markdown cannot write: a star opens and closes a word only where no letter stands on the one
 * side of it and a mark on the other (`**“No”**s`).
 *
 * @param lost is told of each
 */
export function sayable(pieces: readonly Piece[], lost: (mark: Mark, text: string) => void): readonly Piece[] {
  if (pieces.every(({ style }) => !(style.strong || style.em || style.del))) return pieces;
  let current = pieces;
  // Without one, another may come to stand beside a letter.
  for (let round = 0; round < 8; round += 1) {
    const drops = new Map<number, Mark>();
    findUnsayable(lineTree(current), current, (branch, first, last) => {
      for (let index = first; index <= last; index += 1) drops.set(index, branch.layer as Mark);
      const piece = current[first];
      lost(branch.layer as Mark, piece?.kind === "text" ? piece.text : "");
    });
    if (drops.size === 0) return current;
    current = current.map((piece, index) => {
      const mark = drops.get(index);
      return mark === undefined ? piece : { ...piece, style: { ...piece.style, [mark]: false } };
    });
  }
  return current.map((piece) => ({ ...piece, style: { ...piece.style, strong: false, em: false, del: false } }));
}

type Kind = "space" | "mark" | "letter";

function findUnsayable(
  nodes: readonly LineNode[],
  pieces: readonly Piece[],
  found: (branch: Branch, first: number, last: number) => void,
  around: readonly [before: Kind | undefined, after: Kind | undefined] = [undefined, undefined],
  parent?: Branch["layer"],
  withinStars = false,
): void {
  nodes.forEach((node, index) => {
    if (node.layer === undefined) return;
    const first = leafIndex(node, 1);
    const last = leafIndex(node, -1);
    const before = index === 0 ? around[0] : beside(nodes[index - 1], node.layer);
    const after = index === nodes.length - 1 ? around[1] : beside(nodes[index + 1], node.layer);
    const outside = [before ?? edge(pieces[first - 1], -1), after ?? edge(pieces[last + 1], 1)] as const;
    if (node.layer === "link") {
      findUnsayable(node.children, pieces, found, ["mark", "mark"], "link");
      return;
    }
    const inside = [
      beside(node.children[0], node.layer) ?? edge(pieces[first], 1),
      beside(node.children.at(-1), node.layer) ?? edge(pieces[last], -1),
    ] as const;
    const isStar = stars(node.layer);
    const isStuck = isStar && stars(nodes[index - 1]?.layer);
    // Among open stars it may end what it should not; at their head it is one run with them.
    const mayClose = isStar && withinStars && !(index === 0 && stars(parent)) && flanks(outside[0], inside[0]);
    if (isStuck || mayClose || !flanks(inside[0], outside[0]) || !flanks(inside[1], outside[1]))
      found(node, first, last);
    else findUnsayable(node.children, pieces, found, within(node, outside), node.layer, withinStars || isStar);
  });
}

/** What stands around a branch's first and last child: its own mark, which is one with theirs if both are stars. */
function within({ layer }: Branch, [before, after]: readonly [Kind, Kind]): readonly [Kind, Kind] {
  return layer === "del" ? ["mark", "mark"] : [before, after];
}

/** A mark of another kind that stands directly there; stars beside stars are one run, and what is behind them counts. */
function beside(node: LineNode | undefined, layer: Branch["layer"]): Kind | undefined {
  if (node?.layer === undefined) return undefined;
  if (node.layer === "link") return "mark";
  return (node.layer === "del") === (layer === "del") ? undefined : "mark";
}

/** Stars that end one thing and begin the next are one run, which may mean neither. */
function stars(layer: Branch["layer"] | undefined): boolean {
  return layer === "strong" || layer === "em";
}

function leafIndex(node: LineNode, side: 1 | -1): number {
  let inner = node;
  while (inner.layer !== undefined) inner = inner.children.at(side === 1 ? 0 : -1) as LineNode;
  return inner.index;
}

function flanks(inside: Kind, outside: Kind): boolean {
  return inside === "letter" || (inside === "mark" && outside !== "letter");
}

/** The kind of a piece's first (1) or last (-1) character; beyond the ends of a line there is space. */
function edge(piece: Piece | undefined, side: 1 | -1): Kind {
  if (piece === undefined || piece.kind === "break") return "space";
  if (piece.kind !== "text") return "mark";
  const sign = side === 1 ? String.fromCodePoint(piece.text.codePointAt(0) ?? 32) : lastOf(piece.text);
  if (/\s/.test(sign)) return "space";
  return /[\p{P}\p{S}]/u.test(sign) ? "mark" : "letter";
}

function lastOf(text: string): string {
  const pair = text.slice(-2);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : text.slice(-1);
}

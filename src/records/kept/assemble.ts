import { KeptSources, type Stamp } from "./kept-sources.ts";
import type { KeptStories } from "./kept-stories.ts";
import { sourceShape, storyShape } from "./shapes.ts";
import type { Table } from "./table.ts";
import { TableBuilder } from "./table-builder.ts";

/** A source's reading and where it is held. */
export interface Piece {
  readonly from: KeptSources;
  readonly row: number;
  /** What the disk says of the file by now, where that is something else. */
  readonly stamp?: Stamp;
}

/** Puts the readings of several builds into one table, in the order of the sources. */
export function assemble(
  pieces: readonly Piece[],
  open: (stories: Table<typeof storyShape>) => KeptStories,
): KeptSources {
  const sources = new TableBuilder(sourceShape);
  const stories = new TableBuilder(storyShape);
  for (let index = 0; index < pieces.length; ) {
    const end = runEnd(pieces, index);
    const { from, row, stamp } = pieces[index] as Piece;
    const last = row + end - index;
    if (stamp === undefined) sources.copy(from.table, row, last);
    else sources.add({ ...sourceRow(from, row), ...stamp });
    stories.copy(from.stories.table, from.first(row), from.first(last));
    index = end;
  }
  return new KeptSources(sources.finish(), open(stories.finish()));
}

/** Where the run of pieces ends that stand one after another in one table. */
function runEnd(pieces: readonly Piece[], start: number): number {
  const first = pieces[start];
  if (first === undefined || first.stamp !== undefined) return start + 1;
  let end = start + 1;
  for (; end < pieces.length; end += 1) {
    const piece = pieces[end];
    if (piece?.from !== first.from || piece.row !== first.row + end - start || piece.stamp !== undefined) break;
  }
  return end;
}

function sourceRow({ table }: KeptSources, row: number) {
  return {
    file: table.text("file", row),
    format: table.text("format", row),
    digest: table.text("digest", row),
    stories: table.number("stories", row),
    aside: table.text("aside", row),
  };
}

import { closeSync, writeSync } from "node:fs";
import { KeptSources } from "./kept/kept-sources.ts";
import { type StoryShape, storyShape } from "./kept/shapes.ts";
import { type ColumnData, Table } from "./kept/table.ts";
import { type Kept, keptOf, openNew, storiesIn, volumePlace } from "./store-kept.ts";

/** Gaps of less than this are left alone, in bytes. */
const smallGaps = 1 << 20;

/**
 * Texts of stories that are gone stay where they were, until they take more room than the others: then those that are
 * still needed are written into a volume of their own.
 */
export function withoutGaps(folder: string, kept: Kept): Kept {
  const { head, sources } = kept;
  const { table, texts } = sources.stories;
  let needed = 0;
  for (const bytes of table.numbers("bytes")) needed += bytes;
  const held = Object.values(head.volumes).reduce((sum, bytes) => sum + bytes, 0);
  if (held - needed < Math.max(needed, smallGaps)) return kept;
  const number = Math.max(...Object.keys(head.volumes).map(Number)) + 1;
  const starts = new Float64Array(table.rows);
  const handle = openNew(volumePlace(folder, number));
  let end = 0;
  try {
    for (let row = 0; row < table.rows; row += 1) {
      const text = texts.read(table.number("volume", row), table.number("start", row), table.number("bytes", row));
      for (let done = 0; done < text.length; ) done += writeSync(handle, text, done);
      starts[row] = end;
      end += text.length;
    }
  } finally {
    closeSync(handle);
    texts.close();
  }
  const columns = new Map<keyof StoryShape, ColumnData>();
  for (const name of Object.keys(storyShape) as (keyof StoryShape)[]) columns.set(name, table.column(name));
  columns.set("volume", new Uint32Array(table.rows).fill(number));
  columns.set("start", starts);
  const stories = storiesIn(folder, new Table<StoryShape>(table.rows, columns));
  return keptOf({ ...head, volumes: { [number]: end } }, new KeptSources(sources.table, stories));
}

import { appendFileSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../../src/basics/digest.ts";
import { KeptSources } from "../../src/records/kept/kept-sources.ts";
import { sourceShape, storyShape } from "../../src/records/kept/shapes.ts";
import type { Row, Shape, Table } from "../../src/records/kept/table.ts";
import { TableBuilder } from "../../src/records/kept/table-builder.ts";
import { type KeptHead, keptOf, openKept, saveKept, storiesIn, volumePlace } from "../../src/records/store-kept.ts";

type StoryRow = Row<typeof storyShape>;
type SourceRow = Row<typeof sourceShape>;

/** What somebody with a hand in the cache would write. */
export interface Forgery {
  /** Fields of a story's text; its digest will fit. */
  readonly story?: Readonly<Record<string, unknown>>;
  /** Columns of the story, and of its source. */
  readonly row?: Partial<StoryRow>;
  readonly source?: Partial<SourceRow>;
  readonly volumes?: KeptHead["volumes"];
}

/** Writes what is kept anew, with every digest as it should be, and one story forged. */
export function forge(kept: string, { story = {}, row = {}, source = {}, volumes }: Forgery, which = 3): void {
  const opened = openKept(kept, readerOf(kept));
  if (typeof opened !== "object") throw new TypeError("There is nothing to forge");
  const { head, sources } = opened;
  const stories = sources.stories;
  const [storyRows, sourceRows] = [new TableBuilder(storyShape), new TableBuilder(sourceShape)];
  for (let at = 0; at < sources.table.rows; at += 1) {
    const plain = rowOf(sourceShape, sources.table, at);
    sourceRows.add(at === which ? { ...plain, ...source } : plain);
  }
  const volume = Math.max(...Object.keys(head.volumes).map(Number));
  for (let at = 0; at < stories.table.rows; at += 1) {
    const plain = rowOf(storyShape, stories.table, at);
    if (at !== which) {
      storyRows.add(plain);
      continue;
    }
    const json = JSON.stringify({ ...stories.whole(at), ...story });
    const start = statSync(volumePlace(kept, volume)).size;
    appendFileSync(volumePlace(kept, volume), json);
    const columns = Object.fromEntries(
      shared.flatMap((name) => (name in story ? [[name, JSON.stringify(story[name])]] : [])),
    );
    const bytes = Buffer.byteLength(json);
    storyRows.add({
      ...plain,
      ...columns,
      record: digest([json], 20),
      words: digest([json, "words"], 20),
      volume,
      start,
      bytes,
      ...row,
    });
  }
  stories.texts.close();
  const forged = volumes ?? { ...head.volumes, [volume]: statSync(volumePlace(kept, volume)).size };
  const table = new KeptSources(sourceRows.finish(), storiesIn(kept, storyRows.finish()));
  saveKept(kept, keptOf({ ...head, volumes: forged }, table));
}

const shared = ["date", "section", "authors", "publication", "language"] as const;

function readerOf(kept: string): string {
  const bytes = readFileSync(join(kept, "columns"));
  return (JSON.parse(bytes.toString("utf8", 40, 40 + bytes.readUInt32LE(32))) as KeptHead).reader;
}

function rowOf<S extends Shape>(shape: S, table: Table<S>, at: number): Row<S> {
  const values = Object.entries(shape).map(([name, kind]) => {
    if (kind === "list") {
      const { ends, list } = table.lists(name as never);
      return [name, list.slice(at === 0 ? 0 : ends[at - 1], ends[at])];
    }
    const isNumber = kind === "small" || kind === "large";
    return [name, isNumber ? table.number(name as never, at) : table.text(name as never, at)];
  });
  return Object.fromEntries(values) as Row<S>;
}

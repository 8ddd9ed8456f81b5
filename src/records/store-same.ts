import { hash } from "node:crypto";
import { closeSync, existsSync, readdirSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../basics/digest.ts";
import type { Problem } from "../basics/problem.ts";
import type { Article } from "./article.ts";
import { KeptArticle } from "./kept/kept-article.ts";
import { KeptDamage, KeptStories, type Texts } from "./kept/kept-stories.ts";
import { storyShape } from "./kept/shapes.ts";
import { TableBuilder } from "./kept/table-builder.ts";
import { tableBytes, tableOf } from "./kept/table-bytes.ts";
import { SameMemory } from "./same/memory.ts";
import type { Merges } from "./same/read-merges.ts";
import { type Gathered, type Sameness, settleSame, type UnsurePair } from "./same/settle-same.ts";
import { packVerdicts, unpackVerdicts } from "./same/verdicts.ts";
import { type Kept, openNew } from "./store-kept.ts";
import { openPlain, plainBytes } from "./store-plain.ts";
import { VolumeWriter } from "./store-volume.ts";

/** What is written of it before the columns. */
interface Head {
  readonly reader: string;
  /** Of all that it depends on. */
  readonly key: string;
  /** The file of the texts by its number, and where they end in it. */
  readonly number: number;
  readonly end: number;
  /** For each merge the places of its stories, and what it was made from. */
  readonly merges: readonly (readonly number[])[];
  readonly made: readonly string[];
  readonly unsure: readonly UnsurePair[];
  readonly apart: Sameness["apart"];
  readonly problems: readonly Problem[];
  readonly verdicts: string;
}

interface Saved {
  readonly head: Head;
  readonly stories: KeptStories;
}

const name = "same";
const proofBytes = 32;
/** So much of the texts’ file may be of no use any more before it is written anew. */
const mostWaste = 2 ** 20;

/**
 * Which of the stories that were read are one, as `settleSame` says it. What it found is kept beside the readings: after a
 * change only the stories that changed are compared, and without one nothing is looked at.
 *
 * @param folder where the readings are kept
 */
export function settleKept(folder: string, kept: Kept, content: Gathered, merges: Merges): Sameness {
  const { reader } = kept.head;
  const key = digest([kept.digest, JSON.stringify(merges)], 26);
  const saved = openSame(folder, reader);
  if (saved?.head.key === key) return samenessOf(saved);
  const sameness = settleSame(content, merges, saved === undefined ? new SameMemory() : memoryOf(saved));
  return samenessOf(save(folder, { reader, key }, sameness, saved));
}

/** What was settled last: whoever makes pages need not find it again. @throws KeptDamage without it */
export function keptSameness(folder: string, reader: string): Sameness {
  const saved = openSame(folder, reader);
  if (saved === undefined) throw new KeptDamage("What was just settled cannot be read");
  return samenessOf(saved);
}

/** What was found out by the last build; nothing where there was none. */
export function keptMemory(folder: string, reader: string): SameMemory {
  const saved = openSame(folder, reader);
  return saved === undefined ? new SameMemory() : memoryOf(saved);
}

function samenessOf({ head, stories }: Saved): Sameness {
  return {
    merges: head.merges.map((places, row) => ({
      stories: places,
      key: head.made[row] ?? "",
      article: stories.story(row, ""),
    })),
    unsure: head.unsure,
    apart: head.apart,
    problems: head.problems,
    verdicts: new Map(),
  };
}

function memoryOf({ head, stories }: Saved): SameMemory {
  const merged = new Map<string, Article>(head.made.map((key, row) => [key, stories.story(row, "")]));
  return new SameMemory(unpackVerdicts(head.verdicts), merged);
}

function openSame(folder: string, reader: string): Saved | undefined {
  const place = join(folder, name);
  if (!existsSync(place)) return undefined;
  try {
    const bytes = plainBytes(place);
    if (!hash("sha256", bytes.subarray(proofBytes), "buffer").equals(bytes.subarray(0, proofBytes))) return undefined;
    const length = bytes.readUInt32LE(proofBytes);
    const start = proofBytes + 8 + length + (-length & 7);
    const head = JSON.parse(bytes.toString("utf8", proofBytes + 8, proofBytes + 8 + length)) as Head;
    if (head.reader !== reader) return undefined;
    return { head, stories: new KeptStories(tableOf(storyShape, bytes, start).table, textsIn(folder)) };
  } catch {
    return undefined;
  }
}

/** Writes it down, whole or not at all: merges that were there before are copied, and new texts go behind the old ones. */
function save(
  folder: string,
  { reader, key }: Pick<Head, "reader" | "key">,
  sameness: Sameness,
  saved: Saved | undefined,
): Saved {
  const rows = new Map(saved?.head.made.map((made, row) => [made, row]));
  const builder = new TableBuilder(storyShape);
  const fresh = sameness.merges.filter((merge) => !rows.has(merge.key));
  const used = sameness.merges.reduce((sum, merge) => {
    const row = rows.get(merge.key);
    return sum + (row === undefined ? 0 : (saved?.stories.table.number("bytes", row) ?? 0));
  }, 0);
  const isWaste = saved !== undefined && saved.head.end - used > Math.max(mostWaste, used);
  const isAnew = saved === undefined || isWaste;
  const number = saved === undefined ? 1 : isWaste ? saved.head.number + 1 : saved.head.number;
  const written = isAnew ? sameness.merges : fresh;
  let end = isAnew ? 0 : saved.head.end;
  if (written.length > 0) {
    const writer = new VolumeWriter(textPlace(folder, number), number, end);
    const row = { file: "", format: "", articles: written.length, leftovers: [] };
    const articles = written.map(({ article }) => (article instanceof KeptArticle ? article.whole() : article));
    writer.add({ row, articles, problems: [], unknownKeys: [] }, { size: 0, modified: 0, changed: 0, inode: 0 }, "");
    const reel = writer.finish();
    end = reel.end;
    const places = new Map(written.map((merge, at) => [merge.key, at]));
    for (const merge of sameness.merges) {
      const at = places.get(merge.key);
      const old = rows.get(merge.key);
      if (at !== undefined) builder.copy(reel.stories, at, at + 1);
      else if (saved !== undefined && old !== undefined) builder.copy(saved.stories.table, old, old + 1);
    }
  } else if (saved !== undefined) {
    for (const merge of sameness.merges) {
      const old = rows.get(merge.key) ?? 0;
      builder.copy(saved.stories.table, old, old + 1);
    }
  }
  const head: Head = {
    reader,
    key,
    number,
    end,
    merges: sameness.merges.map(({ stories }) => stories),
    made: sameness.merges.map((merge) => merge.key),
    unsure: sameness.unsure,
    apart: sameness.apart,
    problems: sameness.problems,
    verdicts: packVerdicts(sameness.verdicts),
  };
  const table = builder.finish();
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(8);
  length.writeUInt32LE(text.length);
  const body = Buffer.concat([length, text, new Uint8Array(-text.length & 7), ...tableBytes(storyShape, table)]);
  writeFile(join(folder, name), [hash("sha256", body, "buffer"), body]);
  for (const other of readdirSync(folder)) {
    const old = /^same\.(\d+)$/.exec(other)?.[1];
    if (old !== undefined && Number(old) !== number) rmSync(join(folder, other), { recursive: true, force: true });
  }
  return { head, stories: new KeptStories(table, textsIn(folder)) };
}

function writeFile(place: string, parts: readonly Uint8Array[]): void {
  const handle = openNew(`${place}.new`);
  try {
    for (const part of parts) for (let done = 0; done < part.length; ) done += writeSync(handle, part, done);
  } finally {
    closeSync(handle);
  }
  renameSync(`${place}.new`, place);
}

function textPlace(folder: string, number: number): string {
  return join(folder, `${name}.${number}`);
}

/** Merged stories are few, and so the file is opened for each. */
function textsIn(folder: string): Texts {
  return {
    read(volume, start, bytes) {
      try {
        const handle = openPlain(textPlace(folder, volume));
        try {
          const text = Buffer.allocUnsafe(bytes);
          if (readSync(handle, text, 0, bytes, start) === bytes) return text;
        } finally {
          closeSync(handle);
        }
      } catch (error) {
        throw new KeptDamage("A merged story’s text cannot be read", { cause: error });
      }
      throw new KeptDamage("A merged story’s text is cut off");
    },
    close() {},
  };
}

import { createHash, hash } from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { KeptSources } from "./kept/kept-sources.ts";
import { KeptDamage, KeptStories } from "./kept/kept-stories.ts";
import { type StoryShape, sourceShape, storyShape } from "./kept/shapes.ts";
import type { Table } from "./kept/table.ts";
import { tableBytes, tableOf } from "./kept/table-bytes.ts";
import { openPlain, plainBytes } from "./store-plain.ts";

/** What the readings of a content folder depend on besides its files. */
export interface KeptHead {
  /** Digest of the reading code and of the settings that stand in where a source says nothing. */
  readonly reader: string;
  /** When the sources were looked at, in ms since 1970: a file that was changed later may have an old stamp. */
  readonly looked: number;
  /** How many bytes of each volume hold texts, by number. */
  readonly volumes: Readonly<Record<string, number>>;
}

/** The readings of an earlier build. */
export interface Kept {
  /** Of all that is kept: the same readings give the same. */
  readonly digest: string;
  readonly head: KeptHead;
  readonly sources: KeptSources;
}

const columnsName = "columns";
const digestBytes = 32;

/** The file of a volume. */
export function volumePlace(folder: string, number: number | string): string {
  return join(folder, `stories.${number}`);
}

/**
 * Opens what an earlier build has kept.
 *
 * @param reader what the readings must have been made by
 * @returns undefined when there is nothing of use; `"damaged"` when it is not as it was written
 */
export function openKept(folder: string, reader: string): Kept | "damaged" | undefined {
  const place = join(folder, columnsName);
  if (!existsSync(place)) return undefined;
  try {
    const bytes = plainBytes(place);
    const proof = hash("sha256", bytes.subarray(digestBytes), "buffer");
    if (!proof.equals(bytes.subarray(0, digestBytes))) return "damaged";
    const length = bytes.readUInt32LE(digestBytes);
    const start = digestBytes + 8 + length + (-length & 7);
    const head = JSON.parse(bytes.toString("utf8", digestBytes + 8, digestBytes + 8 + length)) as KeptHead;
    if (head.reader !== reader) return undefined;
    const stories = tableOf(storyShape, bytes, start);
    const { table } = tableOf(sourceShape, bytes, stories.end);
    return keptOf(head, new KeptSources(table, storiesIn(folder, stories.table)));
  } catch {
    return "damaged";
  }
}

export function keptOf(head: KeptHead, sources: KeptSources): Kept {
  const { table } = sources;
  const { ends, text } = table.own("file");
  const bytes = new Uint8Array(ends.buffer, ends.byteOffset, ends.byteLength);
  const parts = [Buffer.from(head.reader), bytes, Buffer.from(text), Buffer.from(table.own("digest").text)];
  return { digest: hash("sha256", Buffer.concat(parts), "base64url"), head, sources };
}

/** Writes what was read for the next build, whole or not at all, and erases volumes that nothing stands in. */
export function saveKept(folder: string, { head, sources }: Kept): void {
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(8);
  length.writeUInt32LE(text.length);
  const parts = [
    length,
    text,
    new Uint8Array(-text.length & 7),
    ...tableBytes(storyShape, sources.stories.table),
    ...tableBytes(sourceShape, sources.table),
  ];
  const proof = createHash("sha256");
  for (const part of parts) proof.update(part);
  const place = join(folder, columnsName);
  const handle = openNew(`${place}.new`);
  try {
    for (const part of [proof.digest(), ...parts]) writeWhole(handle, part);
  } finally {
    closeSync(handle);
  }
  renameSync(`${place}.new`, place);
  for (const name of readdirSync(folder)) {
    const number = /^stories\.(\d+)$/.exec(name)?.[1];
    if (number !== undefined && head.volumes[number] === undefined) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

/**
 * A new file to write to. Whatever stands there goes: it may be a link that leads elsewhere, in a cache that somebody
 * else has filled.
 */
export function openNew(place: string): number {
  rmSync(place, { recursive: true, force: true });
  return openSync(place, "wx");
}

/**
 * A file that an earlier build has written, to be written to. In a cache that somebody else has filled, it may be a link,
 * or one more name of a file that is not ours: those are never written to.
 *
 * @param bytes how many it has at least
 * @throws KeptDamage
 */
export function openWritten(place: string, bytes: number): number {
  // Windows does not know the flags.
  const noLink = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = attempt(() => openSync(place, constants.O_RDWR | noLink));
  const [named, opened] = [lstatSync(place, { throwIfNoEntry: false }), fstatSync(handle)];
  if (named?.isFile() === true && opened.isFile() && opened.nlink <= 1 && opened.size >= bytes) return handle;
  closeSync(handle);
  throw new KeptDamage("Stories that were kept are gone");
}

/** The folder for what is kept; one of that name that is none, or only leads to one, gives way. */
export function makeKept(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(folder, { force: true });
  mkdirSync(folder, { recursive: true });
}

/** An empty folder for what is kept. */
export function clearKept(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** The stories of a table whose texts stand in the volumes of a folder. */
export function storiesIn(folder: string, table: Table<StoryShape>): KeptStories {
  const handles = new Map<number, number>();
  return new KeptStories(table, {
    read(volume, start, bytes) {
      let handle = handles.get(volume);
      if (handle === undefined) {
        handle = attempt(() => openPlain(volumePlace(folder, volume)));
        handles.set(volume, handle);
      }
      const open = handle;
      const text = Buffer.allocUnsafe(bytes);
      const got = attempt(() => readSync(open, text, 0, bytes, start));
      if (got !== bytes) throw new KeptDamage("A story's text is cut off");
      return text;
    },
    close() {
      for (const handle of handles.values()) closeSync(handle);
      handles.clear();
    },
  });
}

function attempt<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw new KeptDamage("A story's text cannot be read", { cause: error });
  }
}

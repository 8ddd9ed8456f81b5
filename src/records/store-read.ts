import { lstatSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { digestBytes, digestChunks } from "../basics/digest.ts";
import type { Problem } from "../basics/problem.ts";
import { chunksOf } from "../clippings/source-bytes.ts";
import type { Defaults } from "./defaults.ts";
import { withoutLines } from "./gather.ts";
import type { Stamp } from "./kept/kept-sources.ts";
import { readOrTell } from "./read-or-tell.ts";
import { type Found, openPlainFile, UnreadableFile } from "./store-open.ts";
import { type Reel, VolumeWriter } from "./store-volume.ts";

/** A source that must be looked into. */
export interface Errand {
  readonly found: Found;
  readonly stamp: Stamp;
  /** Of its bytes when it was last read: if they still have it, it need not be parsed. */
  readonly digest: string | null;
}

/** What came of an errand: the next row of the reel; nothing, since the bytes are as they were; or a problem. */
export type Outcome = "read" | "same" | Problem;

/** Where the texts of what is read are written. */
export interface Volume {
  readonly place: string;
  readonly number: number;
  /** Where its texts end. */
  readonly from: number;
}

export interface Errands {
  readonly errands: readonly Errand[];
  readonly defaults: Defaults;
  readonly volume: Volume;
}

/** Files read between two looks at what else is to be done. */
const breath = 200;

/** Reads sources, parses those that have changed, and writes down their stories. */
export async function runErrands(
  { errands, defaults, volume }: Errands,
  onRead: (done: number) => void = () => {},
): Promise<{ readonly outcomes: Outcome[]; readonly reel: Reel }> {
  const writer = new VolumeWriter(volume.place, volume.number, volume.from);
  const outcomes: Outcome[] = [];
  for (const { found, stamp, digest } of errands) {
    outcomes.push(await runErrand({ found, stamp, digest }, defaults, writer));
    if (outcomes.length % breath === 0) {
      onRead(outcomes.length);
      await setImmediate();
    }
  }
  onRead(outcomes.length);
  return { outcomes, reel: writer.finish() };
}

/** Of a file that is held whole, so that it need not be read twice; in bytes. */
const wholeLimit = 16 * 1024 * 1024;

async function runErrand({ found, stamp, digest }: Errand, defaults: Defaults, writer: VolumeWriter): Promise<Outcome> {
  const open = openPlainFile(found);
  if ("problem" in open) return open.problem;
  try {
    const bytes = open.size <= wholeLimit ? open.read(0, open.size) : open;
    const now = bytes instanceof Uint8Array ? digestBytes(bytes, 26) : digestChunks(chunksOf(bytes, 1 << 20), 26);
    if (now === digest) return "same";
    const reading = await readOrTell(found.file, bytes, defaults);
    if ("rule" in reading) return reading;
    writer.add(withoutLines(reading), stamp, now);
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  } finally {
    open.close();
  }
}

/**
 * Whether a file that has its old stamp is as it was when it was last looked at, in ms since 1970: on a disk that counts
 * whole seconds, a file may be changed twice within one stamp.
 */
export function isSettled({ modified, changed }: Stamp, looked: number): boolean {
  const margin = Number.isInteger(modified / 1000) ? 2000 : 50;
  return Math.max(modified, changed) + margin < looked;
}

/** What the disk says of a file, nothing of it being opened; undefined when it says nothing. */
export function stampOf(place: string): Stamp | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(place);
    return { size, modified: mtimeMs, changed: ctimeMs, inode: ino };
  } catch {
    return undefined;
  }
}

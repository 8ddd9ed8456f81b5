import { closeSync, writeSync } from "node:fs";
import type { Piece } from "./kept/assemble.ts";
import { KeptDamage } from "./kept/kept-stories.ts";
import { type Kept, openWritten, volumePlace } from "./store-kept.ts";

/** Nothing is written at once that is longer, in bytes. */
const most = 1 << 20;

/**
 * Writes nulls over the texts of readings that are of no use any more. What was taken out of the sources must not stand
 * beside the site either, where people keep it for their next build; and a volume is written anew only when most of it
 * is of no use.
 *
 * @param old what was kept before
 * @param pieces of which readings what is kept now was put together
 * @throws KeptDamage where it names what its volumes do not hold
 */
export function eraseGone(folder: string, { sources, head }: Kept, pieces: readonly Piece[], now: Kept): void {
  const needed = new Uint8Array(sources.table.rows);
  for (const { from, row } of pieces) if (from === sources) needed[row] = 1;
  const { table } = sources.stories;
  const open = new Map<number, number>();
  try {
    for (let row = 0; row < needed.length; row += 1) {
      if (needed[row] === 1) continue;
      for (let story = sources.first(row); story < sources.first(row + 1); story += 1) {
        const volume = table.number("volume", story);
        const written = head.volumes[volume];
        if (now.head.volumes[volume] === undefined || written === undefined) continue;
        const [start, bytes] = [table.number("start", story), table.number("bytes", story)];
        if (!(start >= 0 && bytes >= 0 && start + bytes <= written)) throw new KeptDamage("A story's place is none");
        const handle = open.get(volume) ?? openWritten(volumePlace(folder, volume), written);
        open.set(volume, handle);
        writeNulls(handle, start, bytes);
      }
    }
  } finally {
    for (const handle of open.values()) closeSync(handle);
  }
}

function writeNulls(handle: number, start: number, bytes: number): void {
  const nulls = Buffer.alloc(Math.min(bytes, most));
  for (let done = 0; done < bytes; ) {
    done += writeSync(handle, nulls, 0, Math.min(nulls.length, bytes - done), start + done);
  }
}

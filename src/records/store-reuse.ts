import { digest } from "../basics/digest.ts";
import type { Problem } from "../basics/problem.ts";
import type { Defaults } from "./defaults.ts";
import { assemble, type Piece } from "./kept/assemble.ts";
import { KeptSources, type Stamp } from "./kept/kept-sources.ts";
import { KeptStories, keptDamaged, type Texts } from "./kept/kept-stories.ts";
import { eraseGone } from "./store-erase.ts";
import type { Listing } from "./store-files.ts";
import { withoutGaps } from "./store-gaps.ts";
import { clearKept, type Kept, keptOf, makeKept, openKept, saveKept, storiesIn, volumePlace } from "./store-kept.ts";
import { type Errand, type Errands, isSettled, type Outcome, runErrands, stampOf } from "./store-read.ts";
import type { Reel } from "./store-volume.ts";

/** Runs errands on several cores: parts of them each with a volume of its own. */
export type ErrandRunner = (
  parts: readonly Errands[],
  onRead: (done: number) => void,
) => Promise<readonly { readonly outcomes: readonly Outcome[]; readonly reel: Reel }[]>;

export interface ReuseOptions {
  /** Where readings are kept. */
  readonly folder: string;
  /** Digest of the code that reads. */
  readonly code: string;
  /** In how many parts many sources are read, and who reads them; in this thread without it. */
  readonly run?: { readonly parts: number; readonly errands: ErrandRunner };
  readonly onRead?: (done: number, total: number) => void;
}

export interface Reused {
  /** Where they are kept. */
  readonly folder: string;
  readonly kept: Kept;
  /** In the order of the listing. */
  readonly problems: readonly Problem[];
  /** How many sources were parsed, and how many were not, since they are as they were. */
  readonly parsed: number;
  readonly reused: number;
  /** Sentences: what was kept was damaged and is made anew. */
  readonly notices: readonly string[];
}

/** Fewer than these are read in this thread: others would take longer to begin. */
const fewSources = 400;
/** How much a file costs besides its bytes, in bytes. */
const fileCost = 2000;

/**
 * The readings of all sources of a content folder; only those that have changed since the last time are read.
 * A file whose stamp is the same is taken to be the same, unless it was changed about when it was last looked at.
 */
export async function readReusing(listing: Listing, defaults: Defaults, options: ReuseOptions): Promise<Reused> {
  const { folder, code, onRead } = options;
  makeKept(folder);
  const looked = Date.now();
  const reader = readerOf(code, defaults);
  const opened = openKept(folder, reader);
  const notices = opened === "damaged" ? [keptDamaged] : [];
  const old = typeof opened === "object" ? opened : undefined;
  if (opened === "damaged") clearKept(folder);
  const pieces: (Piece | undefined)[] = [];
  const errands: Errand[] = [];
  /** For each errand, its place in the listing and the row of its last reading. */
  const places: { readonly index: number; readonly row: number | undefined }[] = [];
  const problems: Problem[] = [];
  let guess = 0;
  for (const [index, found] of listing.found.entries()) {
    const stamp = stampOf(found.place) ?? unstamped;
    const row = old?.sources.row(found.file, guess);
    if (row !== undefined) guess = row + 1;
    if (old !== undefined && row !== undefined && isTrusted(stamp, old, row)) {
      pieces[index] = { from: old.sources, row };
      continue;
    }
    const known = old !== undefined && row !== undefined ? old.sources.table.text("digest", row) : null;
    errands.push({ found, stamp, digest: known });
    places.push({ index, row });
  }
  const unchanged = errands.length === 0 && old !== undefined && pieces.length === old.sources.table.rows;
  if (unchanged) {
    return { folder, kept: old, problems, parsed: 0, reused: pieces.length, notices };
  }
  const total = errands.length;
  const parts = partsOf(errands, defaults, folder, old, options.run?.parts ?? 1);
  const run = parts.length > 1 && options.run !== undefined ? options.run.errands : runHere;
  const results = await run(parts, (done) => onRead?.(done, total));
  const volumes: Record<string, number> = { ...old?.head.volumes };
  let parsed = 0;
  let errand = 0;
  for (const { outcomes, reel } of results) {
    const from = new KeptSources(reel.sources, new KeptStories(reel.stories, unread));
    let row = 0;
    if (reel.end > 0) volumes[reel.number] = reel.end;
    for (const outcome of outcomes) {
      const { index, row: before } = places[errand] as (typeof places)[number];
      const { stamp } = errands[errand] as Errand;
      errand += 1;
      if (outcome === "read") {
        pieces[index] = { from, row };
        row += 1;
        parsed += 1;
      } else if (outcome === "same" && old !== undefined && before !== undefined) {
        pieces[index] = { from: old.sources, row: before, stamp };
      } else if (typeof outcome === "object") problems.push(outcome);
    }
  }
  const whole = pieces.filter((piece) => piece !== undefined);
  old?.sources.stories.texts.close();
  const sources = assemble(whole, (stories) => storiesIn(folder, stories));
  const kept = withoutGaps(folder, keptOf({ reader, looked, volumes }, sources));
  saveKept(folder, kept);
  if (old !== undefined) eraseGone(folder, old, whole, kept);
  return { folder, kept, problems, parsed, reused: whole.length - parsed, notices };
}

/** What readings depend on besides the sources: `KeptHead.reader`. */
export function readerOf(code: string, defaults: Defaults): string {
  return digest([code, JSON.stringify(defaults)], 26);
}

const unstamped: Stamp = { size: -1, modified: 0, changed: 0, inode: 0 };

function isTrusted(stamp: Stamp, { head, sources }: Kept, row: number): boolean {
  return sources.isStamped(row, stamp) && isSettled(stamp, head.looked);
}

/** The errands in parts of about the same work, each with a volume to write to. */
function partsOf(
  errands: readonly Errand[],
  defaults: Defaults,
  folder: string,
  old: Kept | undefined,
  most: number,
): Errands[] {
  const numbers = Object.keys(old?.head.volumes ?? {}).map(Number);
  const next = Math.max(0, ...numbers) + 1;
  const count = errands.length < fewSources ? 1 : most;
  if (count <= 1) {
    // A few new texts go behind the old ones.
    const number = old === undefined ? next : Math.max(1, ...numbers);
    const from = old?.head.volumes[number] ?? 0;
    return [{ errands, defaults, volume: { place: volumePlace(folder, number), number, from } }];
  }
  const cost = ({ stamp }: Errand): number => Math.max(0, stamp.size) + fileCost;
  const share = errands.reduce((sum, errand) => sum + cost(errand), 0) / count;
  const lists: Errand[][] = [[]];
  let sum = 0;
  for (const errand of errands) {
    if (sum >= share * lists.length) lists.push([]);
    lists.at(-1)?.push(errand);
    sum += cost(errand);
  }
  return lists.map((own, index) => {
    const number = next + index;
    return { errands: own, defaults, volume: { place: volumePlace(folder, number), number, from: 0 } };
  });
}

const runHere: ErrandRunner = async (parts, onRead) => {
  const results = [];
  for (const part of parts) results.push(await runErrands(part, onRead));
  return results;
};

/** A reel's texts are read once they are kept. */
const unread: Texts = {
  read: () => {
    throw new TypeError("A reel has no texts");
  },
  close: () => {},
};

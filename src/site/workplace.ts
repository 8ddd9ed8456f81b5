import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import { listed } from "../records/store-walk.ts";
import { restoreHead } from "./head-copy.ts";
import { takeLock } from "./lock.ts";
import { manifestName } from "./manifest.ts";
import { ownedManifest, standing } from "./ownership.ts";
import { recover } from "./recover.ts";
import { removeIfEmpty } from "./remove-if-empty.ts";

/** The folder beside the output folder in which a site is made, so that it can be swapped in by renaming. */
export interface Workplace {
  /** Where the site stands in the end. */
  readonly output: string;
  /** `_site.backfile`, in which all the following stand. */
  readonly folder: string;
  /** What builds keep for later ones: never erased here, and of no worth to anybody else. */
  readonly kept: string;
  /** Here the new site is made; empty at first. */
  readonly building: string;
  /** Here the new site is put together, file by file, and the twin brought up to it. */
  readonly coming: string;
  /** Here the new site stands, whole, before it changes places with the old one, and the old one after that. */
  readonly next: string;
  /** Here the old site stands while the new one takes its place, where the two cannot change places in one step. */
  readonly previous: string;
  /** The site once more, by other names for the same files: the next small change is made in it. */
  readonly twin: string;
  /** What is ours alone and may be erased at any time. */
  readonly rubbish: string;
  /** Sentences about what an earlier build had left damaged and has been mended. */
  readonly notices: readonly string[];
  /** Throws away what was not published and lets the next build in. May be called twice, and from a signal. */
  close(): void;
}

const known =
  /^(?:lock(?:\.\d+)?|building\.\d+\.\d+|coming|next|previous|twin|rubbish|kept|published\.json(?:\.part)?)$/;

/** Builds of this process so far: what one that was aborted still writes must not land in the next one's folder. */
let builds = 0;

/**
 * Takes `_site.backfile/` for this build, mends what a build that was cut off has left there, and makes sure that the
 * output folder may be replaced.
 *
 * @param output the full path, with no link in it
 * @throws a Failure when another build is at it, or the output folder is not ours
 */
export function openWorkplace(output: string): Workplace {
  const folder = `${output}.backfile`;
  refuseStrangers(folder);
  mkdirSync(dirname(output), { recursive: true });
  const release = takeLock(folder);
  builds += 1;
  const place = {
    output,
    folder,
    kept: join(folder, "kept"),
    building: join(folder, `building.${process.pid}.${builds}`),
    coming: join(folder, "coming"),
    next: join(folder, "next"),
    previous: join(folder, "previous"),
    twin: join(folder, "twin"),
    rubbish: join(folder, "rubbish"),
  };
  let closed = false;
  const close = (): void => {
    try {
      rmSync(place.building, { recursive: true, force: true });
    } catch {
      // A thread that is still writing may have been quicker. The next build erases it; the lock must go.
    }
    if (!closed) release();
    closed = true;
    tidy(folder);
  };
  const notices: string[] = [];
  try {
    clean(folder);
    recover(place);
    if (restoreHead(place))
      notices.push(`${join(output, manifestName)} was damaged; a copy of it has taken its place.`);
    ownedManifest(output);
    mkdirSync(place.building);
  } catch (error) {
    close();
    throw error;
  }
  return { ...place, notices, close };
}

/** The folder may hold what is kept, or stand where nothing may be removed: neither is a fault of the build. */
function tidy(folder: string): void {
  try {
    removeIfEmpty(folder);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

function refuseStrangers(folder: string): void {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new Failure(`Backfile works in ${folder}, which is no folder. Move it away.`);
  for (const entry of listed(folder)) {
    // What is kept is made anew where it is a link. Through the others a build would reach what stands elsewhere.
    const isLink = entry.isSymbolicLink() && entry.name !== "kept";
    if (known.test(entry.name) && !isLink) continue;
    const what = isLink ? `${entry.name} there is a link, and Backfile lays none` : `${entry.name} stands there`;
    throw new Failure(`Backfile works in ${folder}, but ${what}. Move it away and try again.`);
  }
}

/** What builds that were killed have left half made. */
function clean(folder: string): void {
  for (const { name } of listed(folder)) {
    // A lock that is younger may be another build's, which is just looking whose it is.
    const isOldLock = /^lock\.\d+$/.test(name) && Date.now() - (standing(join(folder, name))?.mtimeMs ?? 0) > 60_000;
    if (isOldLock || /^building\.|\.part$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

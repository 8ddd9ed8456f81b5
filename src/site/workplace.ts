import { existsSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import { takeLock } from "./lock.ts";
import { readManifest } from "./manifest.ts";
import { ownedManifest } from "./ownership.ts";
import { settlePrevious } from "./publish.ts";
import { listed } from "./walk.ts";

/** The folder beside the output folder in which a site is made, so that it can be swapped in by renaming. */
export interface Workplace {
  /** Where the site stands in the end. */
  readonly output: string;
  /** Here the new site is made; empty at first. */
  readonly building: string;
  /** Here the old site stands while the new one takes its place. */
  readonly previous: string;
  /** What is ours alone and may be erased at any time. */
  readonly rubbish: string;
  /** Throws away what was not published and lets the next build in. May be called twice, and from a signal. */
  close(): void;
}

const known = /^(?:lock(?:\.\d+)?|building\.\d+\.\d+|previous|rubbish)$/;

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
    building: join(folder, `building.${process.pid}.${builds}`),
    previous: join(folder, "previous"),
    rubbish: join(folder, "rubbish"),
  };
  let closed = false;
  const close = (): void => {
    rmSync(place.building, { recursive: true, force: true });
    if (!closed) release();
    closed = true;
    removeIfEmpty(folder);
  };
  try {
    recover(folder, place);
    ownedManifest(output);
    mkdirSync(place.building);
  } catch (error) {
    close();
    throw error;
  }
  return { ...place, close };
}

function refuseStrangers(folder: string): void {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new Failure(`Backfile works in ${folder}, which is no folder. Move it away.`);
  const stranger = listed(folder).find((entry) => !known.test(entry.name));
  if (stranger === undefined) return;
  throw new Failure(`Backfile works in ${folder}, but ${stranger.name} stands there. Move it away and try again.`);
}

/** A build may have been killed at any step: the last good site is put back, or the swap brought to its end. */
function recover(folder: string, place: Omit<Workplace, "close">): void {
  if (existsSync(place.previous)) {
    if (readManifest(place.previous) === undefined) {
      throw new Failure(`${place.previous} holds a folder that is not Backfile's. Move it away and build again.`);
    }
    removeIfEmpty(place.output);
    if (!existsSync(place.output)) renameSync(place.previous, place.output);
    else if (ownedManifest(place.output) !== undefined) settlePrevious(place);
  }
  for (const { name } of listed(folder)) {
    if (/^(?:building\.|rubbish$)/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST", "ENOTDIR"].includes(errorCode(error) ?? "")) throw error;
  }
}

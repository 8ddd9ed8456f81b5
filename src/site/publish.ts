import { renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import type { Changes } from "./compare.ts";
import type { Edition } from "./edition.ts";
import { flush } from "./flush.ts";
import { copyHead } from "./head-copy.ts";
import type { Inspection } from "./inspect.ts";
import { type Manifest, type ManifestFile, manifestName, readHead } from "./manifest.ts";
import { OwnFiles } from "./own-files.ts";
import { isTaken, ownedManifest } from "./ownership.ts";
import { type PatchPlan, planPatch } from "./patch-plan.ts";
import { recover } from "./recover.ts";
import { clearOld, eraseTree, settleOld } from "./settle-old.ts";
import { linkKept, swap, unmovable } from "./swap.ts";
import { bringUp, keepTwin, takeTwin } from "./twin.ts";
import type { Workplace } from "./workplace.ts";
import { writeManifest } from "./write-manifest.ts";
import { syncFolder } from "./write-through.ts";

type Places = Omit<Workplace, "close" | "notices">;

/**
 * Puts the planned site in the old one's place, of which some files stay. It is put together beside it, held against the
 * plan, flushed to the disk, and swapped in as a whole: whoever looks sees the old site or the new one, and so does
 * whoever looks after this was killed. A mostly new site takes what stays from the old one; a small change is made in
 * the old one's twin, so that it costs as much as it changes. What others have put into the folder is carried over.
 * Nothing here waits, so that no signal comes in between.
 *
 * @param changes against what stands in the output folder
 * @param made what stands in `place.building`, verified
 * @param step called before each thing that is done to the output folder: tests break off there
 * @param twin what was found of the twin, where somebody has looked already
 * @throws a Failure when the folder is no longer ours, cannot be written, or holds a file of others where one of the
 *   site shall stand
 */
export function publish(
  place: Places,
  edition: Edition,
  changes: Changes,
  made: readonly ManifestFile[],
  step: () => void = () => {},
  twin?: Inspection,
): void {
  const old = ownedManifest(place.output);
  const own = old === undefined ? undefined : new OwnFiles(place.output, old);
  if (own !== undefined) refuseTaken(place.output, made, own);
  const isSmall = own !== undefined && made.length <= changes.keep;
  if (isSmall && isNothing(old, edition, changes, made)) {
    copyHead(place, edition.head);
    return;
  }
  const paths = made.map(({ path }) => path);
  const written = writeManifest(place.building, edition, changes.groups, made, changes.kept);
  const plan = isSmall ? planPatch(place.output, paths, changes.drop, written) : undefined;
  try {
    let isAnew = true;
    if (old !== undefined && own !== undefined && plan !== undefined) {
      isAnew = !takeTwin(place, old, own, plan, twin);
      bringUp(place.coming, plan, place.building);
    } else {
      if (old !== undefined) linkKept(place, edition, changes);
      renameSync(place.building, place.coming);
    }
    holdHead(place.coming, edition);
    flush(place.coming, [...paths, ...written], isAnew);
    const before = swap(place, step);
    syncFolder(dirname(place.output));
    step();
    if (before !== undefined) settle(place, before, plan);
  } catch (error) {
    tidy(place);
    throw unmovable(place.output, error);
  }
  copyHead(place, edition.head);
}

/** Where it cannot be done, the next build does it; what must be said is why this one failed. */
function tidy(place: Places): void {
  try {
    recover(place);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

/** The new site stands: the old one becomes its twin, or goes. */
function settle(place: Places, before: string, plan: PatchPlan | undefined): void {
  if (plan === undefined || !clearOld(place, before)) {
    settleOld(place, before);
    eraseTree(place.twin);
    return;
  }
  // By this name it is known to hold nothing but ours.
  renameSync(before, place.coming);
  keepTwin(place, plan);
}

function holdHead(folder: string, { head }: Edition): void {
  const written = readHead(folder);
  if (typeof written === "object" && written.digest === head.digest) return;
  throw new Error(`${manifestName} of the new site is not as it was planned: the disk may be full.`);
}

function isNothing(
  old: Manifest | undefined,
  edition: Edition,
  changes: Changes,
  made: readonly ManifestFile[],
): boolean {
  return made.length + changes.drop.length + changes.groups.length === 0 && old?.digest === edition.head.digest;
}

function refuseTaken(output: string, made: readonly ManifestFile[], own: OwnFiles): void {
  for (const { path } of made) {
    if (own.has(path) || !isTaken(output, path, own)) continue;
    throw new Failure(
      `${join(output, path)} was not made by Backfile and stands where a page shall be. Move it away and build again.`,
    );
  }
}

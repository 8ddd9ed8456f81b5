import { join } from "node:path";
import { Failure } from "../basics/failure.ts";
import type { Changes } from "./compare.ts";
import type { Edition } from "./edition.ts";
import { copyHead } from "./head-copy.ts";
import type { Manifest, ManifestFile } from "./manifest.ts";
import { OwnFiles } from "./own-files.ts";
import { isTaken, ownedManifest } from "./ownership.ts";
import { patch } from "./patch.ts";
import { planPatch } from "./patch-plan.ts";
import { linkKept, swap } from "./swap.ts";
import type { Workplace } from "./workplace.ts";
import { writeManifest } from "./write-manifest.ts";

type Places = Omit<Workplace, "close" | "notices">;

/**
 * Puts the planned site in the old one's place, of which some files stay. A new or mostly new site is swapped in by two
 * renames; where little has changed, files are exchanged one by one under a journal. Either way the old site or the new
 * one stands when this returns, throws, or was killed and another build has opened the workplace. What others have put
 * into the folder stays. Nothing here waits, so that no signal comes in between.
 *
 * @param changes against what stands in the output folder
 * @param made what stands in `place.building`, verified
 * @param step called before each thing that is done to the output folder: tests break off there
 * @throws a Failure when the folder is no longer ours, cannot be written, or holds a file of others where one of the
 *   site shall stand
 */
export function publish(
  place: Places,
  edition: Edition,
  changes: Changes,
  made: readonly ManifestFile[],
  step: () => void = () => {},
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
  if (old !== undefined && plan !== undefined) {
    patch(place, { from: old.digest, to: edition.head.digest, ...plan }, step);
  } else {
    if (old !== undefined) linkKept(place, edition, changes);
    swap(place, step);
  }
  copyHead(place, edition.head);
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

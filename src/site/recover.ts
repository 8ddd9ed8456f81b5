import { existsSync, renameSync, rmSync } from "node:fs";
import { Failure } from "../basics/failure.ts";
import { readHead } from "./manifest.ts";
import { ownedManifest } from "./ownership.ts";
import { removeIfEmpty } from "./remove-if-empty.ts";
import { settleOld } from "./settle-old.ts";
import type { Workplace } from "./workplace.ts";

type Places = Pick<Workplace, "output" | "folder" | "coming" | "next" | "previous" | "twin" | "rubbish">;

/**
 * Puts in order what a publication that did not come to its end has left: the old site, or the new one, stands, and
 * what others had put into the old one is in it.
 *
 * @throws a Failure when somebody else's folder stands where ours may
 */
export function recover(place: Places): void {
  rmSync(place.coming, { recursive: true, force: true });
  // In this order: the old site goes back before the new one that did not take its place is erased.
  for (const folder of [place.previous, place.next]) putBack(place, folder);
  rmSync(place.rubbish, { recursive: true, force: true });
  const [twin, head] = [readHead(place.twin), readHead(place.output)];
  const isTwin = typeof twin === "object" && typeof head === "object" && twin.digest === head.digest;
  // What it holds may have been withdrawn.
  if (!isTwin) rmSync(place.twin, { recursive: true, force: true });
}

function putBack(place: Places, folder: string): void {
  if (!existsSync(folder)) return;
  if (readHead(folder) === undefined) {
    throw new Failure(`${folder} holds a folder that is not Backfile's. Move it away and build again.`);
  }
  removeIfEmpty(place.output);
  if (!existsSync(place.output)) renameSync(folder, place.output);
  else if (ownedManifest(place.output) !== undefined) settleOld(place, folder);
}

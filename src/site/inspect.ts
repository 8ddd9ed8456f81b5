import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestBytes } from "../basics/digest.ts";
import { errorCode } from "../basics/failure.ts";
import { listedIfThere } from "../records/store-walk.ts";
import { partPath } from "./groups.ts";
import { digestLength, type ManifestFile, manifestName, readGroup, readHead } from "./manifest.ts";
import { Ways } from "./ways.ts";

/** What stands in an output folder, held against its manifest. It can be sent from one thread to another. */
export interface Inspection {
  /**
   * `nothing`: no folder, or an empty one. `foreign`: none of Backfile's, or its head is not whole. `damaged`: some
   * part is missing or not whole. `whole`: head and parts are, though files may not be.
   */
  readonly state: "nothing" | "foreign" | "damaged" | "whole";
  /** Files that are missing or not as they were written, and parts that are: `backfile/2022-11.json`. */
  readonly damaged: ReadonlySet<string>;
}

/**
 * Looks at every file of a built site once, without reading it: whether it is there, a plain file, and of its size.
 * Only files changed after the manifest was written are read and held against their digest.
 */
export function inspect(folder: string): Inspection {
  const damaged = new Set<string>();
  const head = readHead(folder);
  if (typeof head !== "object") {
    const isEmpty = head === undefined && isAbsentOrEmpty(folder);
    return { state: isEmpty ? "nothing" : "foreign", damaged };
  }
  const since = lstatSync(join(folder, manifestName)).mtimeMs;
  // A folder on the way that is a link leads elsewhere, where nothing is Backfile's.
  const ways = new Ways(folder);
  let state: Inspection["state"] = "whole";
  for (const { name, keys } of head.groups) {
    const files = ways.state(partPath(name)) === "open" ? readGroup(folder, name, keys) : undefined;
    if (typeof files === "object") {
      for (const file of files) {
        if (ways.state(file.path) !== "open" || !isIntact(`${folder}/${file.path}`, file, since))
          damaged.add(file.path);
      }
    } else {
      state = "damaged";
      damaged.add(partPath(name));
    }
  }
  return { state, damaged };
}

function isIntact(path: string, { size, digest }: ManifestFile, since: number): boolean {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined || stat.size !== size || !stat.isFile()) return false;
    return stat.mtimeMs <= since || digestBytes(readFileSync(path), digestLength) === digest;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

function isAbsentOrEmpty(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat === undefined || (stat.isDirectory() && listedIfThere(folder).length === 0);
}

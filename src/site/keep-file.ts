import { copyFileSync, linkSync, lstatSync, renameSync, utimesSync } from "node:fs";
import { errorCode } from "../basics/failure.ts";

/** What a disk answers that knows no second name for a file, or has given this one enough of them. */
export const noLinks = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "EXDEV", "EMLINK", "ENOSYS", "EACCES"];

/** Gives a file a second place: by a second name where the disk can do that, else by a copy, whole or not there at all. */
export function keepFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!noLinks.includes(errorCode(error) ?? "")) throw error;
    const { atime, mtime } = lstatSync(from);
    copyFileSync(from, `${to}.part`);
    utimesSync(`${to}.part`, atime, mtime);
    renameSync(`${to}.part`, to);
  }
}

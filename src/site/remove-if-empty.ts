import { rmdirSync } from "node:fs";
import { errorCode } from "../basics/failure.ts";

/** Leaves alone what holds something, is no folder, or is not there. */
export function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST", "ENOTDIR"].includes(errorCode(error) ?? "")) throw error;
    return false;
  }
}

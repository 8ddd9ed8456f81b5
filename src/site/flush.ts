import { spawnSync } from "node:child_process";
import { closeSync, fsyncSync, openSync } from "node:fs";
import { listed } from "../records/store-walk.ts";
import { inside } from "./inside.ts";
import { foldersOf } from "./ways.ts";
import { syncFolder } from "./write-through.ts";

/** More files than this, and it is quicker to have all that the disk still owes be written. */
const many = 200;

/**
 * Returns when files, and the folders in which they stand, are on the disk: a machine that loses its power after the
 * swap must not come up with a site of empty files.
 *
 * @param files below the folder: those that are new
 * @param all whether all folders are
 * @throws what the disk answers when it cannot: the site must not be published
 */
export function flush(folder: string, files: readonly string[], all: boolean): void {
  const folders = all ? [...foldersBelow(folder)] : [...new Set(files.flatMap(foldersOf))];
  if (files.length + folders.length > many && flushDisk(folder)) return;
  for (const file of files) flushFile(inside(folder, file));
  for (const path of folders) syncFolder(inside(folder, path));
  syncFolder(folder);
}

function* foldersBelow(folder: string, below = ""): Generator<string> {
  for (const entry of listed(`${folder}/${below}`)) {
    if (!entry.isDirectory()) continue;
    yield `${below}${entry.name}`;
    yield* foldersBelow(folder, `${below}${entry.name}/`);
  }
}

/** `sync -f` has Linux write out the one disk on which the folder stands. */
function flushDisk(folder: string): boolean {
  return process.platform === "linux" && spawnSync("sync", ["-f", folder], { stdio: "ignore" }).status === 0;
}

function flushFile(file: string): void {
  const open = openSync(file, "r+");
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { errorCode } from "../basics/failure.ts";

/**
 * Writes a file so that it is on the disk, whole or as it was before, whatever happens.
 *
 * @param part where it stands until it is whole
 */
export function replaceFile(file: string, content: string | Buffer, part = `${file}.part`): void {
  writeThrough(part, Buffer.from(content));
  renameSync(part, file);
}

function writeThrough(file: string, bytes: Buffer): void {
  // It may be a link, which is never written through.
  rmSync(file, { force: true });
  const open = openSync(file, "wx");
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

/** Some systems open no folder as a file; then the file's own fsync must do. */
export function syncFolder(folder: string): void {
  let open: number | undefined;
  try {
    open = openSync(folder, "r");
    fsyncSync(open);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  } finally {
    if (open !== undefined) closeSync(open);
  }
}

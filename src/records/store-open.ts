import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { errorCode, Failure } from "../basics/failure.ts";
import { type Problem, printProblem } from "../basics/problem.ts";
import { isMachineFault } from "../basics/system-fault.ts";
import type { SourceBytes } from "../clippings/source-bytes.ts";
import { fileLimit, sizeProblem } from "./read.ts";

/** A source file of a content folder. */
export interface Found {
  /** As problems name it: `content/1998/pier.md`, NFC. */
  readonly file: string;
  /** Where it is on the disk. */
  readonly place: string;
}

/** Of a file that is read at once, in bytes. */
const wholeLimit = 64 * 1024 * 1024;

export function notRead(file: string, rule: string, reason: string): Problem {
  const remedy = "It is left out. Put the text itself there, as a plain file that can be read.";
  return { file, rule, note: `${reason} ${remedy}`, severity: "error" };
}

/** @param error what the system said; its code is what was found */
export function unreadable(file: string, reason: string, error: unknown): Problem {
  return { ...notRead(file, "unreadable", reason), found: errorCode(error) ?? "unknown error" };
}

/** A plain file that is open. */
export interface OpenFile extends SourceBytes {
  close(): void;
}

/**
 * A file to be read piece by piece, or why it cannot be. Never waits for a pipe, never follows a link.
 *
 * @param limit in bytes
 * @throws what the system says where it is the machine that fails: that is no fault of the file
 */
export function openPlainFile(
  { file, place }: Found,
  limit: number = fileLimit,
): OpenFile | { readonly problem: Problem } {
  let handle: number;
  try {
    // Windows knows neither flag.
    handle = openSync(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (isMachineFault(error)) throw error;
    // It was none when it was listed.
    if (errorCode(error) === "ELOOP") return { problem: notRead(file, "link", "Links are not followed.") };
    return { problem: unreadable(file, "It cannot be opened.", error) };
  }
  let opened: Opened | undefined;
  try {
    const fault = faultOf(handle, file, limit);
    if (!("size" in fault)) return fault;
    opened = new Opened(handle, fault.size, file);
    return opened;
  } finally {
    if (opened === undefined) closeSync(handle);
  }
}

function faultOf(
  handle: number,
  file: string,
  limit: number,
): { readonly size: number } | { readonly problem: Problem } {
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { problem: notRead(file, "not-a-file", "It is no plain file.") };
    return stat.size > limit ? { problem: sizeProblem(file, stat.size, limit) } : { size: stat.size };
  } catch (error) {
    if (isMachineFault(error)) throw Object.assign(error as Error, { path: file });
    return { problem: unreadable(file, "It cannot be read.", error) };
  }
}

/** That the disk would not give a file's bytes, after it was opened. */
export class UnreadableFile extends Error {
  readonly problem: Problem;

  constructor(file: string, cause: unknown) {
    super(`${file} cannot be read`, { cause });
    this.problem = unreadable(file, "It cannot be read.", cause);
  }
}

class Opened implements OpenFile {
  readonly size: number;
  readonly #handle: number;
  readonly #file: string;

  constructor(handle: number, size: number, file: string) {
    this.#handle = handle;
    this.size = size;
    this.#file = file;
  }

  /** @throws UnreadableFile, or what the system says where it is the machine that fails */
  read(from: number, to: number): Uint8Array {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(to, this.size) - from));
    let length = 0;
    try {
      while (length < bytes.length) {
        const count = readSync(this.#handle, bytes, length, bytes.length - length, from + length);
        if (count === 0) break;
        length += count;
      }
    } catch (error) {
      if (isMachineFault(error)) throw Object.assign(error as Error, { path: this.#file });
      throw new UnreadableFile(this.#file, error);
    }
    return bytes.subarray(0, length);
  }

  close(): void {
    closeSync(this.#handle);
  }
}

/**
 * A file's bytes, or why they cannot be had. Never waits for a pipe, never follows a link.
 *
 * @param limit in bytes
 */
export function readPlainFile(found: Found, limit: number = wholeLimit): Uint8Array | { readonly problem: Problem } {
  const open = openPlainFile(found, limit);
  if ("problem" in open) return open;
  try {
    return open.read(0, open.size);
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  } finally {
    open.close();
  }
}

/**
 * A file that somebody names on the command line: whoever names a link means what it leads to.
 *
 * @returns where it really is, and the file, which has to be closed
 * @throws a Failure when it cannot be read
 */
export function openNamedFile(file: string): { readonly place: string; readonly bytes: OpenFile } {
  const place = realPlace(file);
  const bytes = openPlainFile({ file, place });
  if ("problem" in bytes) throw new Failure(printProblem(bytes.problem));
  return { place, bytes };
}

/** Where a file that somebody names really is. @throws a Failure when it is not there */
export function realPlace(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new Failure(code === "ENOENT" ? `${file} is not there.` : `${file} cannot be read (${code}).`);
  }
}

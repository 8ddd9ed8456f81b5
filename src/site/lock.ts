import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import { plainBytes } from "../records/store-plain.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Takes a folder for this build alone, so that two builds at once never mix. The lock of a process that is gone is
 * taken over; a process on another machine cannot be asked, so that its lock stands until somebody removes it.
 *
 * @param folder made when it is not there; its parent is
 * @returns the function that gives the lock back
 * @throws a Failure that names the holder
 */
export function takeLock(folder: string): () => void {
  const file = join(folder, "lock");
  const own = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    makeFolder(folder);
    try {
      writeNew(file, own);
      return () => rmSync(file, { force: true });
    } catch (error) {
      // The last holder removes the folder when it is done, which may be just now.
      if (errorCode(error) === "ENOENT") continue;
      if (errorCode(error) !== "EEXIST") throw error;
    }
    refuseIfHeld(file);
    setAside(file);
  }
  throw new Failure(`Other builds keep taking ${folder}. Wait for them to end and try again.`);
}

/** A lock that finds no room on the disk would keep the next build out: it goes again. */
function writeNew(file: string, text: string): void {
  const handle = openSync(file, "wx");
  try {
    writeFileSync(handle, text);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** One folder only: asked to make those above it too, Node never ends where the system takes none, as in `/proc`. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST") return;
    if (code === undefined) throw error;
    throw new Failure(`${folder}, in which Backfile works, cannot be made (${code}). Name another with --output.`);
  }
}

function refuseIfHeld(file: string): void {
  const holder = readHolder(file);
  if (holder === undefined) return;
  if (holder === "unreadable") {
    throw new Failure(`Another build has just begun. If none is running, remove ${file} and try again.`);
  }
  if (holder.host !== hostname()) {
    throw new Failure(
      `Process ${holder.pid} on ${holder.host} is building this site. If it is not, remove ${file} and try again.`,
    );
  }
  if (isRunning(holder.pid)) {
    throw new Failure(
      `Process ${holder.pid} is building this site. Wait for it to end; if it is not Backfile, remove ${file}.`,
    );
  }
}

/** @returns undefined when the lock has gone, or when it was never finished and is older than ten seconds */
function readHolder(file: string): Holder | "unreadable" | undefined {
  try {
    const data: unknown = JSON.parse(plainBytes(file).toString("utf8"));
    if (typeof data === "object" && data !== null && "pid" in data && "host" in data) {
      if (Number.isSafeInteger(data.pid) && typeof data.host === "string") return data as Holder;
    }
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
  }
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age < 10_000 ? "unreadable" : undefined;
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

/** Removes a dead process's lock; when another has taken it in between, puts that one back. */
function setAside(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  const holder = readHolder(aside);
  if (typeof holder === "object" && isRunning(holder.pid)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

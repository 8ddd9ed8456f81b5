import { closeSync, linkSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import { plainBytes } from "../records/store-plain.ts";
import { noLinks } from "./keep-file.ts";
import { processStart } from "./process-start.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When it took the lock. */
  readonly since?: string;
  /** By which it is told from a process that has its number now. */
  readonly start?: string | undefined;
}

/**
 * Takes a folder for this build alone, so that two builds at once never mix. The lock of a process that is gone is
 * taken over, also where another has its number by now; a process on another machine cannot be asked, so that its lock
 * stands until somebody removes it.
 *
 * @param folder made when it is not there; its parent is
 * @returns the function that gives the lock back
 * @throws a Failure that names the holder
 */
export function takeLock(folder: string): () => void {
  const file = join(folder, "lock");
  const { pid } = process;
  const own: Holder = { pid, host: hostname(), since: new Date().toISOString(), start: processStart(pid) };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    makeFolder(folder);
    try {
      writeNew(file, JSON.stringify(own));
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

/**
 * A lock is there as a whole, or not at all: who is killed just then, or finds no room on the disk, leaves nothing that
 * would keep the next build out.
 */
function writeNew(file: string, text: string): void {
  const part = `${file}.${process.pid}`;
  try {
    // What stands there is of a process that is gone, or a link that somebody has laid: it is never written through.
    rmSync(part, { recursive: true, force: true });
    writeFileSync(part, text, { flag: "wx" });
    linkSync(part, file);
  } catch (error) {
    if (!noLinks.includes(errorCode(error) ?? "")) throw error;
    writeInPlace(file, text);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Where the disk knows no second name of a file. */
function writeInPlace(file: string, text: string): void {
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
  const since = holder.since === undefined ? "" : ` since ${holder.since.slice(0, 19).replace("T", " ")} UTC`;
  const who = `Process ${holder.pid} on ${holder.host} is building this site${since}.`;
  if (holder.host !== hostname()) throw new Failure(`${who} If it is not, remove ${file} and try again.`);
  if (isRunning(holder)) throw new Failure(`${who} Wait for it to end; if it is not Backfile, remove ${file}.`);
}

/** @returns undefined when the lock has gone, or when it was never finished and is older than ten seconds */
function readHolder(file: string): Holder | "unreadable" | undefined {
  try {
    const data: unknown = JSON.parse(plainBytes(file).toString("utf8"));
    if (typeof data === "object" && data !== null && "pid" in data && "host" in data) {
      const { since = "", start = "" } = data as Partial<Holder>;
      if (typeof since === "string" && typeof start === "string" && Number.isSafeInteger(data.pid)) {
        if (typeof data.host === "string") return data as Holder;
      }
    }
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
  }
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age < 10_000 ? "unreadable" : undefined;
}

function isRunning({ pid, start }: Holder): boolean {
  const now = processStart(pid);
  if (now === "ended") return false;
  if (start !== undefined && now !== undefined) return now === start;
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
  if (typeof holder === "object" && isRunning(holder)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";
import { listedIfThere } from "../records/store-walk.ts";
import { inside } from "./inside.ts";
import { readHead } from "./manifest.ts";
import { seal, unseal } from "./sealed.ts";
import { replaceFile, syncFolder } from "./write-through.ts";

/** What is about to be done to an output folder, so that it can be undone. */
export interface Journal {
  /** The digests of the old head and the new. */
  readonly from: string;
  readonly to: string;
  /** Folders to be made, each after the one in which it stands. */
  readonly folders: readonly string[];
  /** In their order. The old file of the n-th, where there is one, stands at `undo/<n>` from then on. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly how: "add" | "replace" | "drop";
  /** Below the output folder. */
  readonly path: string;
}

export interface JournalPlaces {
  readonly output: string;
  /** The workplace. */
  readonly folder: string;
}

export const journalName = "journal.json";
export const undoName = "undo";

/** Writes the journal so that it is on the disk, whole, before this returns. */
export function writeJournal({ folder }: JournalPlaces, journal: Journal): void {
  const { from, to, folders } = journal;
  const steps = journal.steps.map(({ how, path }) => [how, path]);
  replaceFile(join(folder, journalName), seal(JSON.stringify({ from, to, folders, steps })));
  syncFolder(folder);
}

/** From here on what was done stands. */
export function removeJournal({ folder }: JournalPlaces): void {
  rmSync(join(folder, journalName), { force: true });
  syncFolder(folder);
  const undone = join(folder, undoName);
  for (const { name } of listedIfThere(undone)) unlinkSync(`${undone}/${name}`);
  removeIfEmpty(undone);
}

/**
 * Undoes what the journal in the workplace says was begun, if there is one. May itself be cut off and begun again.
 *
 * @param step called before each thing that is done: tests break off there
 * @throws a Failure when the journal is not as it was written
 */
export function rollBack(places: JournalPlaces, step: () => void = () => {}): void {
  const { output, folder } = places;
  const bytes = readIfThere(join(folder, journalName));
  if (bytes === undefined) return;
  const journal = journalIn(bytes);
  if (journal === undefined) {
    throw new Failure(
      `A build was cut off while it changed ${output}, and its journal, ${join(folder, journalName)}, is not as Backfile wrote it. Remove both folders, ${output} and ${folder}, and build again.`,
    );
  }
  if (isMeant(output, journal)) undo(places, journal, step);
  step();
  removeJournal(places);
}

/** Whether the folder is still the one of which the journal speaks: somebody may have put another in its place. */
function isMeant(output: string, { from, to }: Journal): boolean {
  const head = readHead(output);
  return typeof head === "object" ? head.digest === from || head.digest === to : head === "damaged";
}

function undo({ output, folder }: JournalPlaces, { steps, folders }: Journal, step: () => void): void {
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const { how, path } = steps[at] as Step;
    const place = inside(output, path);
    const old = join(folder, undoName, String(at));
    step();
    if (how === "add") rmSync(place, { force: true });
    else if (existsSync(old)) {
      mkdirSync(dirname(place), { recursive: true });
      renameSync(old, place);
    }
  }
  for (const made of [...folders].reverse()) removeIfEmpty(inside(output, made));
}

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

function journalIn(bytes: Buffer): Journal | undefined {
  const data = unseal(bytes);
  if (typeof data !== "object" || data === null) return undefined;
  const { from, to, folders, steps } = data as Record<string, unknown>;
  if (typeof from !== "string" || typeof to !== "string" || !Array.isArray(folders) || !Array.isArray(steps)) {
    return undefined;
  }
  return {
    from,
    to,
    folders: folders as string[],
    steps: (steps as [Step["how"], string][]).map(([how, path]) => ({ how, path })),
  };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

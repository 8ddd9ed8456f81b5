import { mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { inside } from "./inside.ts";
import { type Journal, removeIfEmpty, removeJournal, rollBack, undoName, writeJournal } from "./journal.ts";
import { keepFile } from "./keep-file.ts";
import { standing } from "./ownership.ts";
import { unmovable } from "./swap.ts";
import type { Workplace } from "./workplace.ts";

type Places = Pick<Workplace, "output" | "building" | "folder">;

/**
 * Exchanges the files of a site one by one, each by a rename, under a journal: what fails is undone, and what was cut
 * off is undone by the next build.
 *
 * @param step called before each thing that is done to the output folder
 */
export function patch(places: Places, journal: Journal, step: () => void): void {
  try {
    mkdirSync(join(places.folder, undoName));
    writeJournal(places, journal);
    step();
    for (const folder of journal.folders) {
      mkdirSync(inside(places.output, folder));
      step();
    }
    journal.steps.forEach((_, at) => {
      exchange(places, journal, at, step);
      step();
    });
    step();
  } catch (error) {
    rollBack(places);
    throw unmovable(places.output, error);
  }
  removeJournal(places);
}

function exchange({ output, building, folder }: Places, { steps }: Journal, at: number, step: () => void): void {
  const { how, path } = steps[at] ?? {};
  if (path === undefined) return;
  const place = `${output}/${path}`;
  const old = `${folder}/${undoName}/${at}`;
  if (how === "drop") {
    renameSync(place, old);
    step();
    removeEmptied(output, path);
    return;
  }
  if (how === "replace") {
    // A link or a device is put aside: its place is empty for a moment, but nothing of ours was to be had there.
    if (standing(place)?.isFile()) keepFile(place, old);
    else renameSync(place, old);
    step();
  }
  renameSync(`${building}/${path}`, place);
}

/** Removes the folders in which nothing stands any more. */
function removeEmptied(output: string, path: string): void {
  for (let folder = dirname(path); folder !== "." && removeIfEmpty(`${output}/${folder}`); ) folder = dirname(folder);
}

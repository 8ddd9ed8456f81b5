import { mkdirSync, renameSync, rmSync, unlinkSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "../basics/failure.ts";
import type { Inspection } from "./inspect.ts";
import { inspect } from "./inspect.ts";
import { keepFile } from "./keep-file.ts";
import { type Manifest, readHead } from "./manifest.ts";
import type { OwnFiles } from "./own-files.ts";
import type { PatchPlan } from "./patch-plan.ts";
import { removeIfEmpty } from "./remove-if-empty.ts";
import type { Workplace } from "./workplace.ts";

type Places = Pick<Workplace, "output" | "coming" | "twin">;

/**
 * Puts a second tree of the old site's files at `coming`, where it becomes the new one while the old one stands: the
 * twin that an earlier build has left, or names for the same files made anew.
 *
 * @param plan the files that it need not have: they are replaced or go
 * @param looked what `inspect` has found of the twin
 * @returns whether it was there already
 */
export function takeTwin(
  place: Places,
  old: Manifest,
  own: OwnFiles,
  plan: PatchPlan,
  looked: Inspection | undefined,
): boolean {
  const { state, damaged } = looked ?? inspect(place.twin);
  const head = readHead(place.twin);
  if (state === "whole" && damaged.size === 0 && typeof head === "object" && head.digest === old.digest) {
    renameSync(place.twin, place.coming);
    return true;
  }
  rmSync(place.twin, { recursive: true, force: true });
  mkdirSync(place.coming);
  const changing = new Set(plan.map(({ path }) => path));
  const put = new Putting(place.coming);
  for (const path of own.all()) if (!changing.has(path)) put.link(place.output, path);
  return false;
}

/** Makes a tree of the old site one of the new, with files that are moved from one folder. Nobody sees it meanwhile. */
export function bringUp(folder: string, plan: PatchPlan, from: string): void {
  const put = new Putting(folder);
  for (const { how, path } of plan) {
    if (how === "drop") put.drop(path);
    else put.move(from, path);
  }
}

/** Does the same to the old tree, once the new one stands: it is the twin of that from then on. */
export function keepTwin(place: Places, plan: PatchPlan): void {
  const put = new Putting(place.coming);
  for (const { path } of plan) put.drop(path);
  for (const { how, path } of plan) if (how !== "drop") put.link(place.output, path);
  renameSync(place.coming, place.twin);
}

/** Each folder is made once. */
class Putting {
  readonly #folder: string;
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  move(from: string, path: string): void {
    renameSync(`${from}/${path}`, this.#place(path));
  }

  link(from: string, path: string): void {
    keepFile(`${from}/${path}`, this.#place(path));
  }

  drop(path: string): void {
    try {
      unlinkSync(`${this.#folder}/${path}`);
    } catch (error) {
      if (errorCode(error) !== "ENOENT" && errorCode(error) !== "ENOTDIR") throw error;
    }
    for (let above = dirname(path); above !== "." && removeIfEmpty(`${this.#folder}/${above}`); ) {
      this.#made.delete(above);
      above = dirname(above);
    }
  }

  #place(path: string): string {
    const above = dirname(path);
    if (!this.#made.has(above)) mkdirSync(`${this.#folder}/${above}`, { recursive: true });
    this.#made.add(above);
    return `${this.#folder}/${path}`;
  }
}

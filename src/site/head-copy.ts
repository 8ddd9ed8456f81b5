import { readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, manifestName, printHead, readHead } from "./manifest.ts";
import { unseal } from "./sealed.ts";
import type { Workplace } from "./workplace.ts";

type Places = Pick<Workplace, "output" | "folder">;

const copyName = "published.json";

/** Keeps a copy of the head beside the site: by it the folder is known as ours when its own is damaged. */
export function copyHead({ folder }: Places, head: Manifest): void {
  replace(join(folder, copyName), printHead(head));
}

/**
 * Puts the copy in the place of a head that is damaged. One that is missing is not replaced: then the folder may be
 * anybody's.
 *
 * @returns whether it did
 */
export function restoreHead({ output, folder }: Places): boolean {
  if (readHead(output) !== "damaged") return false;
  let copy: Buffer;
  try {
    copy = readFileSync(join(folder, copyName));
  } catch {
    return false;
  }
  if (unseal(copy) === undefined) return false;
  const head = join(output, manifestName);
  replace(head, copy, `${join(folder, copyName)}.part`);
  // Whatever has happened here: every file is to be held against its digest.
  utimesSync(head, 0, 0);
  return true;
}

function replace(file: string, content: string | Buffer, part = `${file}.part`): void {
  writeFileSync(part, content);
  renameSync(part, file);
}

import { lstatSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../basics/failure.ts";
import { plainBytes } from "../records/store-plain.ts";
import { isManifest, type Manifest, manifestName, printHead, readHead } from "./manifest.ts";
import { unseal } from "./sealed.ts";
import type { Workplace } from "./workplace.ts";
import { replaceFile } from "./write-through.ts";

type Places = Pick<Workplace, "output" | "folder">;

const copyName = "published.json";

/** Keeps a copy of the head beside the site: by it the folder is known as ours when its own is damaged. */
export function copyHead({ folder }: Places, head: Manifest): void {
  const text = printHead(head);
  const copy = join(folder, copyName);
  if (readIfThere(copy)?.equals(Buffer.from(text))) return;
  replaceFile(copy, text);
}

/**
 * Puts the copy in the place of a head that is damaged. One that is missing is not replaced: then the folder may be
 * anybody's.
 *
 * @returns whether it did
 */
export function restoreHead({ output, folder }: Places): boolean {
  const head = join(output, manifestName);
  if (readHead(output) !== "damaged" || !lstatSync(head).isFile()) return false;
  const copy = readIfThere(join(folder, copyName));
  if (copy === undefined || !isManifest(unseal(copy))) return false;
  replaceFile(head, copy, `${join(folder, copyName)}.part`);
  // Whatever has happened here: every file is to be held against its digest.
  utimesSync(head, 0, 0);
  return true;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return plainBytes(file);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

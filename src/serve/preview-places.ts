import { lstatSync, type Stats } from "node:fs";

/** The address of a page or file below the output folder. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** What the disk says of a place; undefined where nothing stands there. */
export function statOf(place: string): Stats | undefined {
  try {
    return lstatSync(place, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

import { statSync } from "node:fs";
import { basename, dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { Problem } from "../basics/problem.ts";
import { type Listing, listSources } from "./store-files.ts";
import { type Found, realPlace } from "./store-open.ts";

/**
 * The files, and the sources in the folders, by the names that their records will remember: from the content folder's
 * own name on, from the named folder's, or their bare names. What else stands in the folders is told as in a content folder.
 */
export function foundIn(given: readonly string[], content: string): Pick<Listing, "found" | "problems"> {
  const found: Found[] = [];
  const problems: Problem[] = [];
  for (const named of given) {
    const isWhole = isFolder(named);
    const folder = isWhole ? resolve(named) : dirname(resolve(named));
    const listing = isWhole ? listSources(folder, basename(folder)) : undefined;
    problems.push(...(listing?.problems ?? []));
    for (const place of listing?.found.map((each) => each.place) ?? [named]) {
      const real = realPlace(place);
      const way = relative(dirname(content), real);
      const isInside = !way.startsWith("..") && !isAbsolute(way);
      const own = isInside ? way : isWhole ? relative(dirname(folder), place) : basename(real);
      found.push({ place: real, file: own.split(sep).join("/").normalize("NFC") });
    }
  }
  return { found, problems };
}

/** The lists of authors in the folders that are named. */
export function directoriesIn(given: readonly string[]): readonly Found[] {
  return given.flatMap((named) => {
    return isFolder(named) ? listSources(resolve(named), basename(resolve(named))).directories : [];
  });
}

export function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

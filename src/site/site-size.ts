import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { partPath, partsFolder } from "./groups.ts";
import type { SiteSize } from "./hosts/limits.ts";
import { type ManifestFile, manifestName, readGroup, readHead } from "./manifest.ts";

/** How large a site is that has just been built, its manifest included: hosts count all files. */
export function sizeOfSite(folder: string): Required<SiteSize> {
  const head = readHead(folder);
  const groups = typeof head === "object" ? head.groups : [];
  return sizeOf(
    folder,
    groups.map(({ name }) => name),
    groups.flatMap(({ name }) => {
      const files = readGroup(folder, name);
      return typeof files === "object" ? files : [];
    }),
  );
}

/** The same where the files are known. @param groups the names of the manifest's parts */
export function sizeOf(
  folder: string,
  groups: readonly string[],
  files: readonly Pick<ManifestFile, "path" | "size">[],
): Required<SiteSize> {
  const inFolder = new Map<string, number>([[partsFolder, groups.length]]);
  let bytes = 0;
  let largest = 0;
  const add = (size: number): void => {
    bytes += size;
    largest = Math.max(largest, size);
  };
  for (const { path, size } of files) {
    const holder = dirname(path);
    inFolder.set(holder, (inFolder.get(holder) ?? 0) + 1);
    add(size);
  }
  for (const path of [manifestName, ...groups.map(partPath)]) {
    add(lstatSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0);
  }
  let fullest = 0;
  for (const count of inFolder.values()) fullest = Math.max(fullest, count);
  return { files: files.length + groups.length + 1, bytes, largest, fullest };
}

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of Backfile's own package.json, whether this runs from `src/` or compiled from `dist/src/`. */
export const packageRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("Backfile's package.json is missing: install it anew.");
  return findRoot(parent);
}

/** `0.1.0` */
export const version: string = readVersion();

/** As the pages and the manifest name us: `Backfile 0.1.0`. */
export const generator = `Backfile ${version}`;

function readVersion(): string {
  const data: unknown = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  if (typeof data === "object" && data !== null && "version" in data && typeof data.version === "string") {
    return data.version;
  }
  throw new Error("Backfile's package.json names no version: install it anew.");
}

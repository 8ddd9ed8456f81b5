import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What stands below a folder: of each file its name and a digest of its bytes, and one digest of it all. */
export interface Tree {
  readonly digest: string;
  readonly files: ReadonlyMap<string, string>;
  /** How often each mode was met: `file 644`, `folder 755`. */
  readonly modes: ReadonlyMap<string, number>;
}

/** @throws when something in the folder is neither a plain file nor a folder */
export function treeOf(folder: string): Tree {
  const files = new Map<string, string>();
  const modes = new Map<string, number>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const place = join(entry.parentPath, entry.name);
    if (!entry.isFile() && !entry.isDirectory()) throw new TypeError(`${place} is neither file nor folder`);
    const mode = `${entry.isFile() ? "file" : "folder"} ${(lstatSync(place).mode & 0o777).toString(8).padStart(3, "0")}`;
    modes.set(mode, (modes.get(mode) ?? 0) + 1);
    if (!entry.isFile()) continue;
    const path = relative(folder, place).split(sep).join("/");
    files.set(path, createHash("sha256").update(readFileSync(place)).digest("hex"));
  }
  const lines = [...files].map(([path, digest]) => `${path}\0${digest}\n`).sort();
  return { digest: createHash("sha256").update(lines.join("")).digest("hex"), files, modes };
}

/** In which files two trees differ: at most so many lines. */
export function treeDifferences(one: Tree, other: Tree, most = 12): readonly string[] {
  const lines: string[] = [];
  for (const [path, digest] of one.files) {
    const there = other.files.get(path);
    if (there === undefined) lines.push(`only in the first: ${path}`);
    else if (there !== digest) lines.push(`other bytes: ${path}`);
  }
  for (const path of other.files.keys()) if (!one.files.has(path)) lines.push(`only in the second: ${path}`);
  return lines.length <= most ? lines : [...lines.slice(0, most), `and ${lines.length - most} more`];
}

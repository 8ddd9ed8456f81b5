import { linkSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Copies a tree by further names for its files, but for one folder below it. */
export function link(from: string, to: string, except: string, below = ""): void {
  for (const entry of readdirSync(join(from, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (path === except) continue;
    if (entry.isDirectory()) {
      mkdirSync(join(to, path));
      link(from, to, except, path);
    } else linkSync(join(from, path), join(to, path));
  }
}

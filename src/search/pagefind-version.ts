import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../site/package-root.ts";

/** `1.6.0`. Pagefind's package shows the world only its program, but ours names one exact version of it. */
export const pagefindVersion: string = read();

function read(): string {
  const data = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
    dependencies?: { pagefind?: string };
  };
  const version = data.dependencies?.pagefind;
  if (version === undefined) throw new Error("Backfile's package.json names no Pagefind: install it anew.");
  return version;
}

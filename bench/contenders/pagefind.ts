import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "./contender.ts";

const folder = fileURLToPath(new URL("../../node_modules/pagefind", import.meta.url));

/** Pagefind's own command, which indexes a site's pages once they are written. */
export function pagefind(site: string): Command {
  const command = join(folder, "lib", "runner", "bin.cjs");
  return { program: process.execPath, args: [command, "--site", "public", "--quiet"], folder: site };
}

export function pagefindVersion(): string {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly version: string };
  return version;
}

import type { Problem } from "../basics/problem.ts";
import type { Output } from "./output.ts";

/**
 * Leaves out what could not stand beside what comes before it: a file of the same name, with letter case and accents'
 * encoding aside, as disks elsewhere compare names; a file where a folder must be; a folder where a file is.
 * Only an alias or slug that a person has chosen can do that, and a page that is left out is a problem of its own.
 *
 * @param outputs in order of precedence
 * @param taken names that are settled: the assets and the manifest
 */
export function distinct(
  outputs: readonly Output[],
  taken: readonly string[],
): { readonly outputs: readonly Output[]; readonly problems: readonly Problem[] } {
  const files = new Set(taken.map(fold));
  const folders = new Set([...files].flatMap(parents));
  const problems: Problem[] = [];
  const kept = outputs.filter((output) => {
    const name = fold(output.file);
    const above = parents(name);
    if (isReserved(name) || files.has(name) || folders.has(name) || above.some((folder) => files.has(folder))) {
      problems.push(lost(output));
      return false;
    }
    files.add(name);
    for (const folder of above) folders.add(folder);
    return true;
  });
  return { outputs: kept, problems };
}

/** The search index's files have names of their own making, so that all of its folder but the page is kept for them. */
function isReserved(name: string): boolean {
  return name.startsWith("search/") && name !== "search/index.html";
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** `a/b/c.html` gives `a/b` and `a`. */
function parents(name: string): string[] {
  const found: string[] = [];
  for (let end = name.lastIndexOf("/"); end > 0; end = name.lastIndexOf("/", end - 1)) found.push(name.slice(0, end));
  return found;
}

function lost(output: Output): Problem {
  return {
    file: output.file,
    rule: "address-taken",
    found: `/${output.file.replace(/(?:^|(?<=\/))index\.html$/, "")}`,
    note: "Another page or file of the site has this address, so that this page was left out. Change the slug or the alias that leads here.",
    severity: "error",
  };
}

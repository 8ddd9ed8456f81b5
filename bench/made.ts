import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Made } from "./results.ts";

/**
 * Counts what a build has written. Throws when there are fewer pages than stories, or fewer in Pagefind's index: then
 * something else was measured.
 */
export function countMade(folder: string, stories: number): Made {
  let [pages, otherFiles, bytes] = [0, 0, 0];
  const open = [folder];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const path = join(place, entry.name);
      if (entry.isDirectory()) open.push(path);
      else {
        if (entry.name.endsWith(".html")) pages += 1;
        else otherFiles += 1;
        bytes += statSync(path).size;
      }
    }
  }
  const indexed = indexedBy(join(folder, "pagefind", "pagefind-entry.json"));
  if (indexed !== undefined && indexed < stories) throw new Error(`${indexed} of ${stories} stories were indexed.`);
  if (pages < stories) throw new Error(`${pages} pages were made of ${stories} stories.`);
  return { pages, otherFiles, bytes };
}

/** How many pages Pagefind's command says it has indexed; undefined where it was not used. */
function indexedBy(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const { languages } = JSON.parse(readFileSync(file, "utf8")) as PagefindEntry;
  return Object.values(languages).reduce((total, language) => total + language.page_count, 0);
}

interface PagefindEntry {
  readonly languages: { readonly [language: string]: { readonly page_count: number } };
}

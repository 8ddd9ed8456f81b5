import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { Failure } from "../basics/failure.ts";
import { packageRoot } from "../site/package-root.ts";
import type { Catalogue, ShardEntry } from "./browser/catalogue.ts";
import { searchNames, signedNames } from "./names.ts";
import { pagefindVersion } from "./pagefind-version.ts";
import type { ShardPlan } from "./plan-shards.ts";
import { wasmFor } from "./stemmers.ts";

/** A text file below the site's folder: `search/shards.json`. */
export interface SearchFile {
  readonly path: string;
  readonly text: string;
}

/** What the search folder holds beside shards and engine. All of it is known from the plan, before anything is indexed. */
export function searchFiles(archive: Archive, shards: readonly ShardPlan[]): SearchFile[] {
  const signed = signedNames(archive);
  const catalogue: Catalogue = {
    pagefind: pagefindVersion,
    stories: archive.stories.length,
    shards: shards.map(entryOf),
    ...(signed === undefined ? {} : { signed }),
  };
  return [
    { path: "search/search.js", text: pageScript() },
    { path: "search/names.json", text: `${JSON.stringify(searchNames(archive))}\n` },
    { path: "search/shards.json", text: `${JSON.stringify(catalogue)}\n` },
  ];
}

function entryOf({ name, language, stories, newest, oldest }: ShardPlan): ShardEntry {
  return { name, language, wasm: wasmFor(language), stories: stories.length, newest, oldest };
}

/** The query page's own script, which `npm run compile` puts together. */
function pageScript(): string {
  const file = join(packageRoot, "dist", "search.js");
  if (!existsSync(file)) throw new Failure("The search page's script is missing: run “npm run compile” first.");
  return readFileSync(file, "utf8");
}

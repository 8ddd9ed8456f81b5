import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { Failure } from "../basics/failure.ts";
import { languageFor } from "../languages/languages.ts";
import { inside } from "../site/inside.ts";
import { packageRoot } from "../site/package-root.ts";
import type { Catalogue, ShardEntry } from "./browser/catalogue.ts";
import { engineScript } from "./engine-script.ts";
import { indexShard } from "./index-shard.ts";
import { Indexer } from "./indexer.ts";
import { searchNames } from "./names.ts";
import { pagefindVersion } from "./pagefind-version.ts";
import { searchRecord } from "./record.ts";
import { shardsOf } from "./shards.ts";

export interface IndexOptions {
  /** Told after each story how many are done. */
  readonly onIndexed?: (done: number) => void;
  /** Stops between two stories: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How many seconds Pagefind may take for one answer; 300 without it. */
  readonly patience?: number;
}

/**
 * Writes a site's search folder: `search.js`, Pagefind's script and WebAssembly once, a folder a shard, and
 * `shards.json` last. The same archive gives the same bytes.
 *
 * @param output the site's folder; its `search/` must hold no search files yet
 * @returns every file written, below the site's folder, by name: `search/shards.json`
 * @throws a Failure when the index could not be finished
 */
export async function indexSearch(archive: Archive, output: string, options: IndexOptions = {}): Promise<string[]> {
  const { signal, onIndexed, patience } = options;
  const written = new Set<string>();
  const write = (file: string, content: Uint8Array | string) => {
    const path = `search/${file}`;
    if (written.has(path)) return;
    // A build that is called off has removed its folder by then: nothing may bring it back.
    signal?.throwIfAborted();
    const place = inside(output, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
    written.add(path);
  };
  const language = languageFor(archive.settings.language);
  const shards = shardsOf(
    archive.stories.map((story) => searchRecord(story, archive.settings.language, language)),
    pagefindVersion,
  );
  write("search.js", pageScript());
  write("names.json", `${JSON.stringify(searchNames(archive))}\n`);
  const indexer = new Indexer(patience);
  const entries: ShardEntry[] = [];
  let characters: readonly string[] = [];
  let done = 0;
  const oneMore = () => {
    signal?.throwIfAborted();
    done += 1;
    onIndexed?.(done);
  };
  try {
    for (const shard of shards) {
      const indexed = await indexShard(shard, indexer, oneMore);
      for (const file of indexed.files) write(`shards/${shard.name}/${file.path}`, file.content);
      write(indexed.wasm.path, indexed.wasm.content);
      write("pagefind.js", engineScript(Buffer.from(indexed.script.content).toString("utf8")));
      entries.push(indexed.entry);
      characters = indexed.characters;
    }
  } finally {
    await indexer.close();
  }
  const catalogue: Catalogue = { pagefind: pagefindVersion, characters, stories: done, shards: entries };
  write("shards.json", `${JSON.stringify(catalogue)}\n`);
  return [...written].sort();
}

/** The query page's own script, which `npm run compile` puts together. */
function pageScript(): string {
  const file = join(packageRoot, "dist", "search.js");
  if (!existsSync(file)) throw new Failure("The search page's script is missing: run “npm run compile” first.");
  return readFileSync(file, "utf8");
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import { engineFiles } from "../../src/search/engine-files.ts";
import { type IndexOptions, indexShards } from "../../src/search/index/index-shards.ts";
import { planShards } from "../../src/search/plan-shards.ts";
import { searchFiles } from "../../src/search/search-files.ts";
import { inside } from "../../src/site/inside.ts";

/** Writes a site's search folder whole. @returns every file written, below the site's folder, by name */
export async function indexSearch(archive: Archive, output: string, options: IndexOptions = {}): Promise<string[]> {
  const shards = planShards(archive);
  const written = (await indexShards(shards, archive, output, options)).map(({ file }) => file);
  const others = [
    ...(await engineFiles(shards.map(({ language }) => language))),
    ...searchFiles(archive, shards).map(({ path, text }) => ({ path, content: text })),
  ];
  for (const { path, content } of others) {
    options.signal?.throwIfAborted();
    const place = inside(output, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
    written.push(path);
  }
  return written.sort();
}

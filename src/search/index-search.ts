import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { inside } from "../site/inside.ts";
import { engineFiles } from "./engine-files.ts";
import { type IndexOptions, indexShards } from "./index-shards.ts";
import { planShards } from "./plan-shards.ts";
import { searchFiles } from "./search-files.ts";

/** Writes a site's search folder whole. @returns every file written, below the site's folder, by name */
export async function indexSearch(archive: Archive, output: string, options: IndexOptions = {}): Promise<string[]> {
  const shards = planShards(archive);
  const written = await indexShards(shards, archive, output, options);
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

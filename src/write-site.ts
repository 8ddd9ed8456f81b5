import { digestBytes } from "./basics/digest.ts";
import type { SitePlan } from "./plan.ts";
import { indexSearch } from "./search/index-search.ts";
import { copyAssets } from "./site/assets.ts";
import { type Edition, editionOf } from "./site/edition.ts";
import { digestLength, type ManifestFile } from "./site/manifest.ts";
import type { Output } from "./site/output.ts";
import { generator } from "./site/package-root.ts";
import { type Expected, verify } from "./site/verify.ts";
import { writeOutputs } from "./site/write-outputs.ts";

/** How far a build has come. */
export interface Progress {
  /** What is being done, as people say it: `Writing pages`. */
  readonly stage: string;
  readonly done?: number;
  readonly total?: number;
}

/** How whoever asked for a build follows it and calls it off. */
export interface Watched {
  /** Ends the build: its listeners remove what is half made before `abort()` returns, and the promise is rejected. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A site that is written, with what it consists of but for the manifest. */
export interface WrittenSite {
  readonly edition: Edition;
  readonly files: readonly ManifestFile[];
}

/** Writes a planned site into an empty folder, whole, and holds it against its plan. */
export async function writeSite(plan: SitePlan, folder: string, watched: Watched = {}): Promise<WrittenSite> {
  const { signal, onProgress } = watched;
  const { noted, expected } = noting(plan.outputs);
  await writeOutputs(noted, folder, {
    signal,
    onWritten: (done) => onProgress?.({ stage: "Writing pages", done, total: noted.length }),
  });
  return finishSite(plan, folder, expected, watched);
}

/**
 * Adds to the pages of a site what is none: assets, the search index and, once all is held against what it should be,
 * the manifest.
 *
 * @param written what Eleventy has written there
 * @param alone whether the folder may hold nothing else
 */
export async function finishSite(
  { archive, assets }: Pick<SitePlan, "archive" | "assets">,
  folder: string,
  written: readonly Expected[],
  { signal, onProgress }: Watched = {},
  alone = true,
): Promise<WrittenSite> {
  const stories = archive.stories.length;
  const copied = copyAssets(assets, folder);
  const search = await indexSearch(archive, folder, {
    signal,
    onIndexed: (done) => onProgress?.({ stage: "Indexing for search", done, total: stories }),
  });
  const indexed = search.map((file): Expected => {
    const shard = shardIn(file);
    return { file, kind: "search", ...(shard === undefined ? {} : { key: shard }) };
  });
  onProgress?.({ stage: "Checking the new site" });
  const files = await verify(folder, [...written, ...copied, ...indexed], alone);
  // Until a plan has keys: a file's own bytes are its key, and a shard's name holds the digest of its stories.
  const planned = files
    .filter(({ path }) => shardIn(path) === undefined)
    .map(({ path, ...rest }) => ({ ...rest, file: path }));
  const shards = new Set(files.flatMap(({ path }) => shardIn(path) ?? []));
  const pages = files.filter(({ kind }) => !["file", "asset", "search"].includes(kind)).length;
  const ofShards = Array.from(shards, (name) => ({ name, key: name }));
  return { edition: editionOf(planned, ofShards, { articles: stories, pages }, generator), files };
}

function shardIn(path: string): string | undefined {
  return /^search\/shards\/([^/]+)\//.exec(path)?.[1];
}

/** The same outputs, of which each, once it is rendered, notes what its file must hold. */
function noting(outputs: readonly Output[]): { noted: Output[]; expected: Expected[] } {
  const expected = outputs.map(({ file, kind }) => ({ file, kind, digest: undefined as string | undefined }));
  const noted = outputs.map((output, index) => ({
    ...output,
    text: () => {
      const text = output.text();
      const note = expected[index];
      if (note !== undefined) note.digest = digestBytes(text, digestLength);
      return text;
    },
  }));
  return { noted, expected };
}

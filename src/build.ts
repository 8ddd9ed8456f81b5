import { writeFileSync } from "node:fs";
import { digestBytes } from "./basics/digest.ts";
import type { Problem } from "./basics/problem.ts";
import { planSite, type SitePlan } from "./plan.ts";
import { indexSearch } from "./search/index-search.ts";
import { copyAssets } from "./site/assets.ts";
import { settleFolders } from "./site/folders.ts";
import { inside } from "./site/inside.ts";
import { type Counts, digestLength, type Manifest, manifestName, manifestOf, printManifest } from "./site/manifest.ts";
import type { Output } from "./site/output.ts";
import { generator } from "./site/package-root.ts";
import { publish } from "./site/publish.ts";
import { type Expected, verify } from "./site/verify.ts";
import { openWorkplace, type Workplace } from "./site/workplace.ts";
import { writeOutputs } from "./site/write-outputs.ts";

export interface BuildOptions {
  /** The folder of the sources. */
  readonly content: string;
  /** The folder of the site: made, or replaced when Backfile made what is there. */
  readonly output: string;
  /** Whether any problem keeps the new site from being published. */
  readonly strict?: boolean;
  /** Ends the build: its listeners remove what is half made before `abort()` returns, and the promise is rejected. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a build has come. */
export interface Progress {
  /** What is being done, as people say it: `Writing pages`. */
  readonly stage: string;
  readonly done?: number;
  readonly total?: number;
}

/** What a build did: `backfile build --json`. */
export interface Report {
  readonly articles: number;
  /** Every page, lists and redirects among them. */
  readonly pages: number;
  /** All files but the manifest. */
  readonly files: number;
  readonly seconds: number;
  readonly problems: readonly Problem[];
  /** Sentences about what was taken for granted. */
  readonly notices: readonly string[];
  /** The full path of the output folder. */
  readonly output: string;
  /** Where the site will stand, as archive.yaml says; null when it does not. */
  readonly address: string | null;
  /** False only under `strict`, when there are problems: the site that was there still is. */
  readonly published: boolean;
}

/**
 * Builds the archive and says what was wrong with its sources. All or nothing: until the last step the site that was
 * there stands untouched.
 *
 * @throws a Failure when there is nothing to build from, or the output folder is not Backfile's to replace
 */
export async function build(options: BuildOptions): Promise<Report> {
  const started = performance.now();
  const folders = settleFolders(options.content, options.output);
  const place = openWorkplace(folders.output);
  options.signal?.addEventListener("abort", place.close);
  try {
    options.onProgress?.({ stage: "Reading the content" });
    const plan = await planSite(options.content);
    const { problems, notices } = plan;
    const published = !(options.strict && problems.length > 0);
    const counts = published ? await replaceSite(plan, place, options) : nothing(plan);
    const { address } = plan.archive.settings;
    return { ...counts, seconds: since(started), problems, notices, output: folders.output, address, published };
  } finally {
    options.signal?.removeEventListener("abort", place.close);
    place.close();
  }
}

type Watched = Pick<BuildOptions, "signal" | "onProgress">;

/** Writes a planned site, holds it against its plan, and puts it in the place of the one that is there. */
export async function replaceSite(plan: SitePlan, place: Workplace, options: Watched = {}): Promise<Counts> {
  const manifest = await writeSite(plan, place.building, options);
  options.signal?.throwIfAborted();
  publish(place, manifest);
  return manifest.counts;
}

async function writeSite(plan: SitePlan, folder: string, { signal, onProgress }: Watched): Promise<Manifest> {
  const { archive, outputs, assets } = plan;
  const stories = archive.stories.length;
  const { noted, expected } = noting(outputs);
  await writeOutputs(noted, folder, {
    signal,
    onWritten: (done) => onProgress?.({ stage: "Writing pages", done, total: outputs.length }),
  });
  const copied = copyAssets(assets, folder);
  const indexed = await indexSearch(archive, folder, {
    signal,
    onIndexed: (done) => onProgress?.({ stage: "Indexing for search", done, total: stories }),
  });
  onProgress?.({ stage: "Checking the new site" });
  const files = await verify(folder, [...expected, ...copied, ...indexed.map(searchFile)]);
  const manifest = manifestOf(files, stories, generator);
  writeFileSync(inside(folder, manifestName), printManifest(manifest));
  return manifest;
}

function nothing({ archive }: SitePlan): Counts {
  return { articles: archive.stories.length, pages: 0, files: 0 };
}

function searchFile(file: string): Expected {
  return { file, kind: "search" };
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

/** Seconds, to the hundredth. */
function since(started: number): number {
  return Math.round((performance.now() - started) / 10) / 100;
}

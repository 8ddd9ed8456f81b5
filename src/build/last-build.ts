import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../basics/digest.ts";
import type { Problem } from "../basics/problem.ts";
import type { FolderReading } from "../records/store.ts";
import type { AlbumReading } from "../records/store-pictures.ts";
import { plainBytes } from "../records/store-plain.ts";
import { engineKey } from "../search/engine-files.ts";
import { codeOfSite } from "../site/code-digest.ts";
import { readHead } from "../site/manifest.ts";
import { generator } from "../site/package-root.ts";
import type { CardsReading } from "./read-cards.ts";
import type { SameCounts } from "./same-counts.ts";

/** What a build that finds nothing changed has to say again. */
export interface LastBuild {
  /** Digest of all that the site depends on. */
  readonly key: string;
  /** Of the head of the manifest that was published. */
  readonly head: string;
  readonly articles: number;
  readonly pages: number;
  readonly files: number;
  /** Files outside of the search index's shards, and shards. */
  readonly kept: number;
  readonly shards: number;
  readonly problems: readonly Problem[];
  readonly address: string | null;
  readonly same: SameCounts;
  /** Those of the plan. */
  readonly notices: readonly string[];
}

const name = "last-build.json";

type Reading = Pick<FolderReading, "reused" | "settings" | "people" | "style" | "merges" | "problems"> & {
  readonly seen: AlbumReading;
  readonly cards: CardsReading;
};

/**
 * Of all that a site depends on, from its sources' readings on (authors' files are read each time), and of what is wrong with sources that were not read:
 * the report says it.
 */
export function keyOfBuild(
  { reused, settings, people, style, merges, problems, seen, cards }: Reading,
  how: unknown,
): string {
  const of = [settings.settings, settings.defaults.file, people, style, merges, problems, seen.problems, cards, how];
  const said = of.map((value) => JSON.stringify(value));
  return digest(
    [
      generator,
      codeOfSite(),
      engineKey,
      reused?.kept.digest ?? "",
      seen.album.digest(),
      process.versions.zlib ?? "",
      ...said,
    ],
    26,
  );
}

/** The last build, if it made the site that stands in the output folder from the very same. */
export function lastBuild(folder: string, key: string, output: string): LastBuild | undefined {
  try {
    const last = JSON.parse(plainBytes(join(folder, name)).toString("utf8")) as {
      readonly seal: string;
      readonly build: LastBuild;
    };
    if (last.seal !== digest([JSON.stringify(last.build)], 26) || last.build.key !== key) return undefined;
    const head = readHead(output);
    return typeof head === "object" && head.digest === last.build.head ? last.build : undefined;
  } catch {
    return undefined;
  }
}

export function noteBuild(folder: string, build: LastBuild): void {
  const place = join(folder, name);
  const text = JSON.stringify({ seal: digest([JSON.stringify(build)], 26), build });
  try {
    rmSync(`${place}.new`, { recursive: true, force: true });
    writeFileSync(`${place}.new`, text, { flag: "wx" });
    renameSync(`${place}.new`, place);
  } catch {
    // The site stands by now; the next build takes the long way.
  }
}

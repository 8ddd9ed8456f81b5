import type { Problem } from "./basics/problem.ts";
import { planSite, type SitePlan } from "./plan.ts";
import { compare } from "./site/compare.ts";
import { settleFolders } from "./site/folders.ts";
import type { Counts } from "./site/manifest.ts";
import { publish } from "./site/publish.ts";
import { openWorkplace, type Workplace } from "./site/workplace.ts";
import { type Watched, writeSite } from "./write-site.ts";

/** What to build from and where to. */
export interface BuildOptions extends Watched {
  /** The folder of the sources. */
  readonly content: string;
  /** The folder of the site: made, or replaced when Backfile made what is there. */
  readonly output: string;
  /** Whether any problem keeps the new site from being published. */
  readonly strict?: boolean;
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

type Numbers = Counts & Pick<Report, "files">;

/** Writes a planned site, holds it against its plan, and puts it in the place of the one that is there. */
export async function replaceSite(plan: SitePlan, place: Workplace, options: Watched = {}): Promise<Numbers> {
  const { edition, files } = await writeSite(plan, place.building, options);
  options.signal?.throwIfAborted();
  publish(place, edition, compare(edition, undefined, new Set()), files);
  return { ...edition.head.counts, files: files.length };
}

function nothing({ archive }: SitePlan): Numbers {
  return { articles: archive.stories.length, pages: 0, files: 0 };
}

/** Seconds, to the hundredth. */
function since(started: number): number {
  return Math.round((performance.now() - started) / 10) / 100;
}

import type { Problem } from "../basics/problem.ts";
import type { SourceReport } from "../records/source-report.ts";
import type { SameCounts } from "./same-counts.ts";

/** What a build did: `backfile build --json`. */
export interface Report {
  readonly articles: number;
  /** Every page, lists and redirects among them. */
  readonly pages: number;
  /** All files but the manifest; of a part of a site, those of the part. */
  readonly files: number;
  readonly seconds: number;
  readonly stages: readonly { readonly stage: string; readonly seconds: number }[];
  /** Source files that were read and parsed, and those whose reading was kept. */
  readonly sources: { readonly read: number; readonly kept: number };
  /** What became of each source that is no plain text. */
  readonly reports: readonly SourceReport[];
  /** Pages and other files outside the search index that were made, stayed as they were, or were removed. */
  readonly rendered: number;
  readonly kept: number;
  readonly deleted: number;
  /** Stories that were told twice and are one now; and pairs that may be one, for a person to decide. */
  readonly same: SameCounts;
  /** Parts of the search index, and how many stories were indexed for them. */
  readonly shards: { readonly indexed: number; readonly kept: number; readonly stories: number };
  /** The most memory that the build's processes held together, in bytes. */
  readonly peakMemoryBytes: number;
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

import type { BenchRecord } from "../record.ts";

/** One generator that takes part: how its site is laid out on the disk, and how it is built. */
export interface Contender {
  /** As in `--contenders`: `hugo`. */
  readonly key: string;
  /** `Hugo`. */
  readonly name: string;
  /** What `hugo version` and the like say, or undefined where it is not installed (and cannot be by itself). */
  readonly version: () => Promise<string | undefined>;
  /** Makes what stands beside the content: configuration, layouts, pages for the months. Called once for each corpus. */
  readonly prepare: (site: string, stories: Iterable<BenchRecord>) => Promise<void> | void;
  /** The source of one story, below the site's folder. */
  readonly source: (story: BenchRecord) => Source;
  readonly pages: (site: string) => Command;
}

export interface Source {
  /** `content/2022/02/04/tanker-leaves-the-strait-0042.md` */
  readonly file: string;
  readonly text: string;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Where it runs. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

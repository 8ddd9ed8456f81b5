import type { BenchRecord } from "../record.ts";

/** One generator that takes part: how its site is laid out on the disk, and how it is built. All write to `public`. */
export interface Contender {
  /** As in `--contenders`: `hugo`. */
  readonly key: string;
  /** `Hugo`. */
  readonly name: string;
  /** What `hugo version` and the like say, or undefined where it is not installed (and cannot be by itself). */
  readonly version: () => Promise<string | undefined>;
  /** The most stories that it is asked for, with the reason; no bound when left out. */
  readonly most?: { readonly stories: number; readonly why: string };
  /** Makes what stands beside the content: configuration, layouts, pages for the months. Called once for each site. */
  readonly prepare: (site: string, stories: Iterable<BenchRecord>) => void;
  /** The source of one story, below the site's folder. */
  readonly source: (story: BenchRecord) => Source;
  /** What builds leave below the site's folder, caches too: removed before a build from nothing. */
  readonly made: readonly string[];
  /** Builds all pages and no search. Undefined where that cannot be asked for. */
  readonly pages: (site: string) => Command | undefined;
  /** Builds pages and search in one. Without it, Pagefind's own command indexes the pages afterwards. */
  readonly whole?: (site: string) => Command;
  /** The layout of stories, and a change of a word in it that shows on every story's page. */
  readonly layout: { readonly file: string; readonly from: string; readonly to: string };
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

import { lstatSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Problem } from "../basics/problem.ts";
import { readPlainFile } from "../records/store-open.ts";
import { readSearchTests } from "../search/read-search-tests.ts";
import { openSite } from "../search/search-site.ts";
import { runSearchTests } from "../search/search-tests.ts";

/** What became of a content folder's search tests. */
export interface SearchTestsReport {
  /** As problems name it: `content/search-tests.yaml`. */
  readonly file: string;
  /** How many there are that can be read. */
  readonly count: number;
  /** Why they were not run, as a sentence; null where they were. */
  readonly notRun: string | null;
  readonly problems: readonly Problem[];
}

const name = "search-tests.yaml";

/** Whether a content folder has search tests. */
export function hasSearchTests(content: string): boolean {
  return lstatSync(join(content, name), { throwIfNoEntry: false }) !== undefined;
}

/**
 * Runs a content folder's search tests against a built site.
 *
 * @param notRun why the site's search cannot be asked; null where it can
 * @returns undefined where the folder has none
 */
export async function testSearch(
  content: string,
  output: string,
  notRun: string | null,
): Promise<SearchTestsReport | undefined> {
  if (!hasSearchTests(content)) return undefined;
  const file = `${basename(resolve(content)).normalize("NFC")}/${name}`;
  const bytes = readPlainFile({ file, place: join(content, name) });
  if (!(bytes instanceof Uint8Array)) return { file, count: 0, notRun: null, problems: [bytes.problem] };
  const { tests, problems } = readSearchTests(file, bytes);
  if (notRun !== null || tests.length === 0) return { file, count: tests.length, notRun, problems };
  const search = await openSite(output);
  const failed = await runSearchTests(file, tests, (query, shown) => search.ask({ query, shown }));
  return { file, count: tests.length, notRun, problems: [...problems, ...failed] };
}

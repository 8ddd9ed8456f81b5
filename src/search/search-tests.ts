import type { Problem } from "../basics/problem.ts";
import { samenessKey } from "../basics/sameness.ts";
import { idSuffix } from "../records/address-slug.ts";
import type { SearchTest } from "./read-search-tests.ts";

/** What a search test needs to know of an answer. */
export interface Found {
  readonly total: number;
  readonly results: readonly { readonly path: string; readonly headline: string }[];
}

/** Asks the search. @param shown how many results are wanted */
export type Ask = (query: string, shown: number) => Promise<Found>;

/** A story that must be found is looked for among so many. */
const searched = 1000;
/** So many are told of where something else was found. */
const told = 3;

/**
 * Runs search tests.
 *
 * @param file as problems name it
 * @returns an error for each thing that is not as it should be, with what was found instead
 */
export async function runSearchTests(file: string, tests: readonly SearchTest[], ask: Ask): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const test of tests) {
    const found = await ask(test.query, test.finds.length > 0 ? searched : told);
    const wrong = (rule: string, expected: readonly string[], what: string) => {
      const note = `${what} The query ${JSON.stringify(test.query)} finds ${said(found)}`;
      problems.push({ file, line: test.line, rule, found: test.query, expected, note, severity: "error" });
    };
    const { first, total } = test;
    const top = found.results[0];
    if (first !== null && (top === undefined || !isStory(top, first))) {
      wrong("search-test-first", [first], "Another story stands first, or none was found.");
    }
    const missing = test.finds.filter((story) => !found.results.some((result) => isStory(result, story)));
    if (missing.length > 0) wrong("search-test-finds", missing, `${among(found)}.`);
    if (total !== null && (found.total < total.least || found.total > total.most)) {
      wrong("search-test-total", [saidTotal(total)], "Another number of stories was found.");
    }
  }
  return problems;
}

function among({ total }: Found): string {
  return total > searched ? `It is not among the first ${searched}` : "It is not among the stories found";
}

/** Whether a story is the one that is meant: by its address, its headline (quotes, dashes and case aside), or its id. */
function isStory({ path, headline }: Found["results"][number], meant: string): boolean {
  if (meant.startsWith("/")) return path === meant || path === `${meant}/`;
  return samenessKey(headline) === samenessKey(meant) || path.endsWith(`-${idSuffix(meant)}/`);
}

function said({ total, results }: Found): string {
  if (total === 0) return "nothing.";
  const first = results.slice(0, told).map(({ headline, path }) => `“${headline}” (${path})`);
  const stories = `${total} ${total === 1 ? "story" : "stories"}`;
  return `${stories}: ${first.join(", ")}${total > first.length ? ", …" : "."}`;
}

function saidTotal({ least, most }: { readonly least: number; readonly most: number }): string {
  if (least === most) return String(least);
  return least > 0 ? `at least ${least}` : `at most ${most}`;
}

import type { Filed, Redirect } from "../archive/archive.ts";
import { TakenPaths } from "../archive/taken-paths.ts";
import type { SitePath } from "../basics/address.ts";
import type { Problem } from "../basics/problem.ts";
import type { Desk } from "./desk.ts";
import { keyOf } from "./keys.ts";
import type { PlannedPage } from "./page.ts";

/**
 * A page at each address that a story has left. An address that is taken by now stays with whoever has it: a reader
 * of the day's page is not sent to a story.
 *
 * @param taken the addresses of all other pages and files
 */
export function planRedirects(
  taken: Iterable<SitePath>,
  { archive }: Desk,
): { pages: PlannedPage[]; problems: Problem[] } {
  const pages: PlannedPage[] = [];
  const problems: Problem[] = [];
  if (archive.redirects.length === 0) return { pages, problems };
  const paths = new TakenPaths(taken);
  const stories = new Map(archive.stories.map((filed) => [filed.path, filed]));
  for (const { from, to } of archive.redirects) {
    const story = stories.get(to);
    if (story === undefined) throw new TypeError(`The redirect from ${from} leads to no story: ${to}`);
    if (paths.claim(from)) {
      pages.push({
        kind: "redirect",
        path: from,
        key: () => keyOf(to, story.key),
        view: () => ({ to, headline: story.article.headline }),
      });
    } else {
      problems.push(takenAlready({ from, to }, story));
    }
  }
  return { pages, problems };
}

function takenAlready({ from, to }: Redirect, { article }: Filed): Problem {
  return {
    file: article.source.file,
    ...(article.source.line === undefined ? {} : { line: article.source.line }),
    rule: "alias-taken",
    found: from,
    note: `Another page or file of the archive stands there, so that it does not lead to ${to}. Take the alias out.`,
    severity: "warning",
  };
}

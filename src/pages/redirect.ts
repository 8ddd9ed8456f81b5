import type { Filed, Redirect } from "../archive/archive.ts";
import { TakenPaths } from "../archive/taken-paths.ts";
import type { SitePath } from "../basics/address.ts";
import type { Problem } from "../basics/problem.ts";
import type { Source } from "../records/article.ts";
import type { Desk } from "./desk.ts";
import { keyOf } from "./keys.ts";
import type { PlannedPage } from "./page.ts";
import { withdrawnPage } from "./withdrawn.ts";

/**
 * A page at each address that a story has left; of a story that was withdrawn, the page that says so. An address that is
 * taken by now stays with whoever has it: a reader of the day's page is not sent to a story.
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
  const withdrawn = new Map((archive.withdrawn ?? []).map((story) => [story.path, story]));
  for (const { from, to } of archive.redirects) {
    const story = stories.get(to);
    const gone = withdrawn.get(to);
    const source = story?.article.source ?? gone?.source;
    if (source === undefined) throw new TypeError(`The redirect from ${from} leads to no story: ${to}`);
    if (!paths.claim(from)) problems.push(takenAlready({ from, to }, source));
    else if (story !== undefined) pages.push(redirectPage({ from, to }, story));
    else if (gone !== undefined) pages.push(withdrawnPage(from, gone));
  }
  return { pages, problems };
}

function redirectPage({ from, to }: Redirect, { key, article }: Filed): PlannedPage {
  return {
    kind: "redirect",
    path: from,
    key: () => keyOf(to, key),
    view: () => ({ to, headline: article.headline }),
  };
}

function takenAlready({ from, to }: Redirect, { file, line }: Source): Problem {
  return {
    file,
    ...(line === undefined ? {} : { line }),
    rule: "alias-taken",
    found: from,
    note: `Another page or file of the archive stands there, so that it does not lead to ${to}. Take the alias out.`,
    severity: "warning",
  };
}

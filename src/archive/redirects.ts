import { outputFile, type SitePath } from "../basics/address.ts";
import type { Problem } from "../basics/problem.ts";
import type { Article, ArticleId } from "../records/article.ts";
import type { Replacement } from "../records/content.ts";
import { storyPath } from "./addresses.ts";
import type { Redirect } from "./archive.ts";

/** Rooms and files that the site keeps for itself, whatever stories there are. */
const rooms =
  /^\/(?:assets|search|authors|sections|publications|years|about|404\.html|feed\.xml|robots\.txt|backfile\.json|sitemap[^/]*\.xml)(?:\/|$)/i;
/** The front page and the calendar's pages. */
const calendar = /^\/(?:\d{4}\/(?:\d{2}\/(?:\d{2}\/)?)?|undated\/)?$/i;

function isOurs(path: SitePath): boolean {
  return rooms.test(path) || calendar.test(path.replace(/\/index\.html?$/i, "/"));
}

export interface Redirects {
  readonly redirects: readonly Redirect[];
  readonly problems: readonly Problem[];
}

/**
 * The addresses that lead to where a story stands now: its `aliases:`, and the address that a story of an article file
 * had before a record took its place. An address at which something else stands is no alias, and is reported.
 *
 * @param paths the address of each story
 * @param files the file of each story, for the problems
 */
export function settleRedirects(
  articles: readonly Article[],
  replaced: readonly Replacement[],
  paths: ReadonlyMap<ArticleId, SitePath>,
  files: ReadonlyMap<ArticleId, string>,
): Redirects {
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  const taken = new Occupied(paths.values());
  for (const article of articles) {
    const to = paths.get(article.id);
    if (to === undefined) continue;
    for (const alias of article.aliases ?? []) {
      const from = alias as SitePath;
      if (!isOurs(from) && taken.claim(from)) redirects.push({ from, to });
      else problems.push(aliasTaken(files.get(article.id) ?? article.source.file, alias));
    }
  }
  for (const { story, record } of replaced) {
    const to = paths.get(record.id);
    const from = storyPath(story);
    if (to !== undefined && from !== to && taken.claim(from)) redirects.push({ from, to });
  }
  return { redirects, problems };
}

/** Files and folders that a site has, as a disk that does not tell small letters from capitals sees them. */
class Occupied {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(paths: Iterable<SitePath>) {
    for (const path of paths) this.claim(path);
  }

  /** @returns false when there is such a file, or one is a folder of the other */
  claim(path: SitePath): boolean {
    const file = outputFile(path).toLowerCase();
    if (this.#files.has(file) || this.#folders.has(file)) return false;
    const folders: string[] = [];
    for (let at = file.indexOf("/"); at !== -1; at = file.indexOf("/", at + 1)) folders.push(file.slice(0, at));
    if (folders.some((folder) => this.#files.has(folder))) return false;
    this.#files.add(file);
    for (const folder of folders) this.#folders.add(folder);
    return true;
  }
}

function aliasTaken(file: string, alias: string): Problem {
  const note = "Something else stands at this address or leads on from it. Take the alias out of the record.";
  return { file, rule: "alias-taken", found: alias, note, severity: "warning" };
}

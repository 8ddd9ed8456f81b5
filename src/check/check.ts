import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../basics/failure.ts";
import type { Problem } from "../basics/problem.ts";
import { wellFormed } from "../basics/xml.ts";
import { verifySearch } from "../search/verify.ts";
import { isFeed, wrongFeed } from "../site/check-feed.ts";
import { filesOf, type Held, heldFiles } from "../site/check-files.ts";
import { foreignFiles } from "../site/check-foreign.ts";
import { badData, brokenLinks, unescapeHtml } from "../site/check-page.ts";
import { badSitemap, isSitemap } from "../site/check-sitemap.ts";
import { outputFolder } from "../site/folders.ts";
import { shardGroup } from "../site/groups.ts";
import type { SiteSize } from "../site/hosts/limits.ts";
import { type Counts, type Manifest, type ManifestFile, manifestName, readHead } from "../site/manifest.ts";
import { OwnFiles } from "../site/own-files.ts";
import { sizeOf } from "../site/site-size.ts";
import { hasSearchTests, type SearchTestsReport, testSearch } from "./search-tests.ts";

/** What `backfile check` finds. */
export interface CheckReport {
  readonly output: string;
  /** As the manifest has them; files without the manifest's own. */
  readonly counts: Counts & { readonly files: number };
  /** False when the site was built without its search index. */
  readonly search: boolean;
  /** What a host has to take: all files, the manifest's own among them, and their bytes. */
  readonly size: Required<SiteSize>;
  /** What became of the content folder's search tests; null where it has none, or none was named. */
  readonly searchTests: Omit<SearchTestsReport, "problems"> | null;
  /** Files are named below the output folder, those of the content by the content folder's name. */
  readonly problems: readonly Problem[];
}

/**
 * Holds a built site against what it should be: every file with its bytes, every link, feeds and JSON-LD, the search
 * index's entries, and the counts of all these against one another. Where a content folder is named that has search
 * tests, they are run.
 *
 * @param content where `search-tests.yaml` stands
 * @throws a Failure when there is no site, or its manifest cannot be relied on
 */
export async function check(output: string, content?: string): Promise<CheckReport> {
  const folder = outputFolder(output);
  const manifest = manifestIn(folder, output, content);
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const files = filesOf(folder, manifest, report);
  const own = [...new OwnFiles(folder, manifest).all()];
  const names = new Set([...own, ...files.map(({ path }) => path)]);
  const groups = manifest.groups.map(({ name }) => name);
  const search = hasSearch(groups, names);
  // The search page of a site without an index asks for its script in vain, and offers the lists.
  if (!search) names.add(searchScript);
  const root = rootOfSite(folder);
  for (const held of heldFiles(folder, files, report)) problems.push(...wrongInside(held, names, root));
  problems.push(...foreignFiles(folder, names));
  // Where parts are missing, so are pages.
  if (!problems.some(({ rule }) => rule.startsWith("part-"))) problems.push(...wrongCounts(manifest, files));
  const unsound = search ? verifySearch(folder, manifest.counts.articles) : [];
  problems.push(...unsound);
  const notRun = !search ? noIndex : unsound.length > 0 ? notWhole : null;
  const tested = content === undefined ? undefined : await testSearch(content, folder, notRun);
  problems.push(...(tested?.problems ?? []));
  const counts = { ...manifest.counts, files: files.length };
  const searchTests = tested === undefined ? null : { file: tested.file, count: tested.count, notRun: tested.notRun };
  return { output: folder, counts, search, size: sizeOf(folder, groups, files), searchTests, problems };
}

const noIndex = "The site was built without its search index: build it with `npx backfile build`.";
const notWhole = "The search index is not whole: build the site again.";

const searchScript = "search/search.js";

/** Whether the site was meant to have an index, whatever has become of it. */
function hasSearch(groups: readonly string[], names: ReadonlySet<string>): boolean {
  return names.has(searchScript) || groups.some((group) => group.startsWith(shardGroup("")));
}

function manifestIn(folder: string, output: string, content: string | undefined): Manifest {
  const manifest = readHead(folder);
  if (typeof manifest === "object") return manifest;
  const tests = content !== undefined && hasSearchTests(content) ? " Its search tests were not run." : "";
  throw new Failure(
    manifest === undefined
      ? `${output} holds no site of Backfile's: there is no ${manifestName} in it. Build it, or name another with --output.${tests}`
      : `${join(output, manifestName)} is not as Backfile wrote it, so that nothing can be held against it. Build the site again.${tests}`,
  );
}

function* wrongInside({ file, bytes }: Held, names: ReadonlySet<string>, root: string | undefined): Generator<Problem> {
  if (file.path.endsWith(".html")) {
    const page = { file: file.path, text: bytes.toString("utf8") };
    yield* brokenLinks(page, names, file.kind === "not-found" ? (rootOf(page.text) ?? "/") : "/");
    yield* badData(page, file.kind === "article");
  } else if (isFeed(file.path)) {
    yield* wrongFeed({ file: file.path, text: bytes.toString("utf8") }, names);
  } else if (isSitemap(file.path)) {
    yield* badSitemap({ file: file.path, text: bytes.toString("utf8") }, names, root);
  } else if (file.path.endsWith(".xml") || file.path.endsWith(".svg")) {
    const fault = wellFormed(bytes.toString("utf8"));
    if (fault === undefined) return;
    yield {
      file: file.path,
      rule: "xml",
      found: fault,
      note: "It is not well-formed, so that no reader can open it.",
      severity: "error",
    };
  }
}

/** Under which path the page for missed addresses believes the site to stand: its style sheet's folder's parent. */
function rootOf(text: string): string | undefined {
  const root = /\shref="(\/[^"]*)assets\/style\.css"/.exec(text)?.[1];
  return root === undefined ? undefined : unescapeHtml(root);
}

function rootOfSite(folder: string): string | undefined {
  try {
    return rootOf(readFileSync(join(folder, "404.html"), "utf8"));
  } catch {
    return undefined;
  }
}

function* wrongCounts({ counts }: Manifest, files: readonly ManifestFile[]): Generator<Problem> {
  const pages = files.filter((file) => file.kind === "article").length;
  if (pages === counts.articles) return;
  yield {
    file: manifestName,
    rule: "count-articles",
    found: `${pages} article pages`,
    expected: [`${counts.articles}`],
    note: "Some articles have no page of their own: the report of the build says which.",
    severity: "error",
  };
}

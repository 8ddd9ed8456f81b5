import { hostsSentence, isNearLimit } from "../site/hosts/limits.ts";
import { counted } from "./counted.ts";
import { print, printable, printJson, say } from "./print.ts";
import { countProblems, printProblems } from "./problems.ts";
import { progressLine } from "./progress.ts";
import type { ExitCode } from "./run.ts";
import { readArguments } from "./usage.ts";

export const help = `Holds a built site against what it should be: every file with its bytes, every link within the site, the feed,
the sitemap and JSON-LD, the search index's entries, and the counts of all these. It says which hosts do not take it.
Where the content folder has a search-tests.yaml, it asks the site's search what stands there.

Of a pack or any other bag (BagIt, a folder or a ZIP), it first holds every file against its checksum: those that are
missing, changed, or in no list; a single byte that has changed is found.

Usage: npx backfile check [PACK] [--output DIR] [--content DIR] [--strict] [--json]

  PACK            a pack, or another bag: a folder or a ZIP
  --output DIR    the folder of the site (default: _site)
  --content DIR   where the search tests stand (default: content)
  --strict        warnings count as errors: files that Backfile did not make, for instance
  --json          print the result as JSON

Examples:
  npx backfile check
  npx backfile check --output public --json
  npx backfile check backfile-pack.zip`;

export async function run(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const { values, positionals } = readArguments(
    args,
    {
      output: { type: "string", default: "_site" },
      content: { type: "string", default: "content" },
      strict: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    { least: 0, most: 1, name: "one pack, or no words" },
  );
  const [pack] = positionals;
  if (pack !== undefined) return runPack(pack, values, signal);
  const { check } = await import("../check/check.ts");
  const report = await check(values.output, values.content);
  const { counts, problems, searchTests } = report;
  if (values.json) {
    printJson(report);
  } else {
    printProblems(problems);
    const sum = [counted(counts.articles, "article"), counted(counts.pages, "page"), counted(counts.files, "file")];
    if (!report.search) sum.push("no search index");
    if (searchTests !== null && searchTests.notRun === null) sum.push(counted(searchTests.count, "search test"));
    print(`${sum.join(", ")}: ${countProblems(problems)}`);
    if (searchTests !== null && searchTests.notRun !== null) {
      say(
        printable(`${searchTests.file}: ${counted(searchTests.count, "search test")} not run. ${searchTests.notRun}`),
      );
    }
    if (isNearLimit(report.size)) print(hostsSentence(report.size));
  }
  const failed = problems.some((problem) => values.strict || problem.severity === "error");
  return failed ? 1 : 0;
}

async function runPack(
  pack: string,
  { json, strict }: { readonly json: boolean; readonly strict: boolean },
  signal: AbortSignal,
): Promise<ExitCode> {
  const progress = progressLine();
  const { checkPack } = await import("../check/check-pack.ts");
  const report = await checkPack(pack, { signal, onProgress: progress.show }).finally(progress.end);
  const { problems, site } = report;
  if (json) printJson(report);
  else {
    printProblems(problems);
    const sum = [counted(report.files, "file")];
    if (site === null) sum.push("no site");
    else sum.push(counted(site.counts.articles, "article"), counted(site.counts.pages, "page"));
    print(`${sum.join(", ")}: ${countProblems(problems)}`);
  }
  return problems.some((problem) => strict || problem.severity === "error") ? 1 : 0;
}

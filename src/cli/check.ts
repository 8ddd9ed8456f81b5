import { check } from "../check.ts";
import { hostsSentence, isNearLimit } from "../site/hosts/limits.ts";
import { counted } from "./counted.ts";
import { print, printable, printJson, say } from "./print.ts";
import { countProblems, printProblems } from "./problems.ts";
import type { ExitCode } from "./run.ts";
import { readArguments } from "./usage.ts";

export const help = `Holds a built site against what it should be: every file with its bytes, every link within the site, the feed,
the sitemap and JSON-LD, the search index's entries, and the counts of all these. It says which hosts do not take it.
Where the content folder has a search-tests.yaml, it asks the site's search what stands there.

Usage: npx backfile check [--output DIR] [--content DIR] [--strict] [--json]

  --output DIR    the folder of the site (default: _site)
  --content DIR   where the search tests stand (default: content)
  --strict        warnings count as errors: files that Backfile did not make, for instance
  --json          print the result as JSON

Examples:
  npx backfile check
  npx backfile check --output public --json`;

export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values } = readArguments(
    args,
    {
      output: { type: "string", default: "_site" },
      content: { type: "string", default: "content" },
      strict: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    { least: 0, most: 0, name: "no words" },
  );
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

import { build } from "../build.ts";
import { print, printJson, say, styled } from "./print.ts";
import { printNotices, printProblems } from "./problems.ts";
import { progressLine } from "./progress.ts";
import type { ExitCode } from "./run.ts";
import { summary } from "./summary.ts";
import { readArguments } from "./usage.ts";

export const help = `Makes the site from the content: every article a page, lists by author, section and date, and search.

Usage: npx backfile build [--content DIR] [--output DIR] [--strict] [--json]

  --content DIR   the folder of the sources (default: content)
  --output DIR    the folder of the site (default: _site); it must be new, empty or made by Backfile
  --strict        any problem is an error: nothing is published, and the exit code is 1
  --json          print the report as JSON

The new site takes the old one's place when it is whole; until then, and if the build fails, the old one stands.
Files in the output folder that Backfile did not make are kept.

Examples:
  npx backfile build
  npx backfile build --content clips --output public
  npx backfile build --strict --json > report.json`;

export async function run(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const { values } = readArguments(
    args,
    {
      content: { type: "string", default: "content" },
      output: { type: "string", default: "_site" },
      strict: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    { least: 0, most: 0, name: "no words" },
  );
  const { content, output, strict, json } = values;
  const progress = progressLine();
  const report = await build({ content, output, strict, signal, onProgress: progress.show }).finally(progress.end);
  if (json) {
    printJson(report);
  } else {
    printNotices(report.notices);
    printProblems(report.problems);
    if (report.published) print(`${summary(report)} in ${output}`);
  }
  if (report.published) return 0;
  say(styled("Nothing was published: --strict allows no problem.", "red", process.stderr));
  return 1;
}

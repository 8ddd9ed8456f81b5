import { Failure } from "../basics/failure.ts";
import { type Part, readPart } from "../build/parts.ts";
import type { Progress } from "../build/progress.ts";
import type { Report } from "../build/report.ts";
import { type HostName, hostFiles, isHostName } from "../site/hosts/host-files.ts";
import { hostsSentence, isNearLimit } from "../site/hosts/limits.ts";
import { sizeOfSite } from "../site/site-size.ts";
import { print, printJson, say, styled } from "./print.ts";
import { printNotices, printProblems } from "./problems.ts";
import { progressLine } from "./progress.ts";
import { printReports } from "./reports.ts";
import type { ExitCode } from "./run.ts";
import { summary, work } from "./summary.ts";
import { readArguments, Usage } from "./usage.ts";

export const help = `Makes the site from the content: every article a page, lists by author, section and date, and search.
What has not changed since the last build stays as it is.

Usage: npx backfile build [--content DIR] [--output DIR] [--strict] [--json] [...]

  --content DIR   the folder of the sources (default: content)
  --output DIR    the folder of the site (default: _site); it must be new, empty or made by Backfile
  --strict        any problem is an error: nothing is published, and the exit code is 1
  --json          print the report as JSON
  --no-search     leave the search index out
  --host NAME     add the files with headers, redirects and the page for what is not found that a host reads: one of
                  github-pages, cloudflare, netlify, vercel, s3, nginx, apache, caddy, azure, firebase
  --part I/N      make the I-th of N parts of the site, for N machines to share a build
  --threads N     how many threads share much work (default: as many as there are cores)

The new site takes the old one's place when it is whole; until then, and if the build fails, the old one stands.
Files in the output folder that Backfile did not make are kept. The folder beside it, _site.backfile, is what makes the
next build quick; it may be deleted when no build runs and the last one came to its end. The parts of a site, laid over
one another, are the site.

Examples:
  npx backfile build
  npx backfile build --content clips --output public
  npx backfile build --host netlify
  npx backfile build --strict --json > report.json
  npx backfile build --part 2/4 --output part-2`;

export async function run(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const { values } = readArguments(
    args,
    {
      content: { type: "string", default: "content" },
      output: { type: "string", default: "_site" },
      strict: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      "no-search": { type: "boolean", default: false },
      host: { type: "string" },
      part: { type: "string" },
      threads: { type: "string" },
    },
    { least: 0, most: 0, name: "no words" },
  );
  const { content, output, strict, json } = values;
  const search = !values["no-search"];
  const part = values.part === undefined ? undefined : partNamed(values.part);
  const progress = progressLine();
  const { build } = await import("../build/build.ts");
  const report = await build({
    content,
    output,
    strict,
    search,
    signal,
    onProgress: channel() ?? progress.show,
    ...(values.host === undefined ? {} : { host: hostNamed(values.host) }),
    ...(part === undefined ? {} : { part }),
    ...(values.threads === undefined ? {} : { threads: threadCount(values.threads) }),
  }).finally(progress.end);
  if (json) {
    printJson(report);
  } else {
    printNotices(report.notices);
    printReports(report.reports);
    printProblems(report.problems);
    if (report.published) {
      print(`${summary(report)} in ${output}`);
      print(work(report, { part, search }));
      if (part === undefined && isMostlyNew(report)) printHosts(report);
    }
  }
  if (report.published) return 0;
  say(styled("Nothing was published: --strict allows no problem.", "red", process.stderr));
  return 1;
}

/** How long a program that follows us need not hear anything, in ms. */
const pause = 100;

/** Tells a program that has started us with a channel, as `serve` does, how far we are. */
function channel(): ((progress: Progress) => void) | undefined {
  if (process.send === undefined) return undefined;
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (progress.done !== undefined && now - last < pause) return;
    last = now;
    // Whoever followed us may be gone.
    if (process.connected) process.send?.(progress, () => {});
  };
}

function partNamed(text: string): Part {
  try {
    return readPart(text);
  } catch (error) {
    if (error instanceof Failure) throw new Usage(error.message);
    throw error;
  }
}

function hostNamed(name: string): HostName {
  if (isHostName(name)) return name;
  throw new Usage(`--host needs one of ${Object.keys(hostFiles).join(", ")}, not ${JSON.stringify(name)}.`);
}

function threadCount(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1) throw new Usage(`--threads needs a number from 1 to 999, not ${JSON.stringify(text)}.`);
  return count;
}

/** A small change makes no site too large for its host that was not before, and the sizes of all files cost time. */
function isMostlyNew({ rendered, kept }: Report): boolean {
  return rendered > kept;
}

function printHosts({ output }: Report): void {
  const size = sizeOfSite(output);
  if (isNearLimit(size)) print(hostsSentence(size));
}

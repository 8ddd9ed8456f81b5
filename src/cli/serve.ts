import { Failure } from "../basics/failure.ts";
import { printProblem } from "../basics/problem.ts";
import { counted } from "./counted.ts";
import { print, printable, say, styled } from "./print.ts";
import { printNotices, printProblems } from "./problems.ts";
import { progressLine } from "./progress.ts";
import type { ExitCode } from "./run.ts";
import { summary } from "./summary.ts";
import { readArguments, Usage } from "./usage.ts";

export const help = `Builds the site, serves it on this machine, and follows the content: pages show a change at once, then a build
brings search and the files of the site up to it. Open pages load themselves again. A build that fails leaves the last
good site in place. Ctrl-C ends it.

Usage: npx backfile serve [--content DIR] [--output DIR] [--port N]

  --content DIR   the folder of the sources (default: content)
  --output DIR    the folder of the site (default: _site)
  --port N        the port (default: 8080, or the next that is free)

Only programs on this machine can reach the server.

Examples:
  npx backfile serve
  npx backfile serve --content clips --port 3000`;

export async function run(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const { values } = readArguments(
    args,
    {
      content: { type: "string", default: "content" },
      output: { type: "string", default: "_site" },
      port: { type: "string" },
    },
    { least: 0, most: 0, name: "no words" },
  );
  const port = values.port === undefined ? {} : { port: portNumber(values.port) };
  let progress: ReturnType<typeof progressLine> | undefined;
  const told = new Set<string>();
  /** The problems of the build before: whoever corrects one need not read of the others again. */
  let known = new Set<string>();
  const endProgress = (): void => {
    progress?.end();
    progress = undefined;
  };
  const { serve } = await import("../serve/serve.ts");
  await serve({
    content: values.content,
    output: values.output,
    ...port,
    signal,
    onProgress: (latest) => {
      progress ??= progressLine();
      progress.show(latest);
    },
    onShown: (seconds) => {
      print(`Shown after ${counted(Number(seconds.toFixed(2)), "second")}; search follows.`);
    },
    onBuilt: (report, address) => {
      endProgress();
      // Once is enough for what does not change from build to build.
      printNotices(report.notices.filter((notice) => !told.has(notice)));
      for (const notice of report.notices) told.add(notice);
      const fresh = report.problems.filter((problem) => !known.has(printProblem(problem)));
      known = new Set(report.problems.map(printProblem));
      printProblems(fresh);
      const hint = process.stdout.isTTY ? " (Ctrl-C ends it)" : "";
      print(`${summary(report)}: ${styled(address, "bold")}${hint}`);
      // From here on being stopped is how it ends well.
      process.exitCode = 0;
    },
    onFailed: (error) => {
      endProgress();
      const sentence = error instanceof Error ? error.message : String(error);
      const what = error instanceof Failure ? "" : "The build failed: ";
      say(styled(`${what}${printable(sentence)} The last good site is still served.`, "red", process.stderr));
    },
  }).finally(endProgress);
  return 0;
}

function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 65_536;
  if (port > 65_535) throw new Usage(`--port needs a number from 0 to 65535, not ${JSON.stringify(text)}.`);
  return port;
}

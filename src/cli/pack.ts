import { counted } from "./counted.ts";
import { print, printable, printJson } from "./print.ts";
import { countProblems, printNotices, printProblems } from "./problems.ts";
import { progressLine } from "./progress.ts";
import type { ExitCode } from "./run.ts";
import { readArguments } from "./usage.ts";

export const help = `Packs an archive to be kept: one folder or ZIP with the built site, its sources, its records as data, and a checksum of
every file. It opens from a USB stick, in any browser, and check finds a single byte that has changed.

Usage: npx backfile pack [--to PATH] [--content DIR] [--output DIR] [--without-sources] [--json]

  --to PATH            the pack: a ZIP when the name ends in .zip, else a folder (default: backfile-pack.zip)
  --content DIR        the folder of the sources (default: content)
  --output DIR         the folder of the built site (default: _site)
  --without-sources    leave the sources out, and with them the texts that the site keeps back
  --json               print a report as JSON

Build the site before: a pack holds what was built, and of these sources only. It is laid out as BagIt (RFC 8493),
which libraries and archives read. The same archive gives the same bytes. A pack at PATH gives way to the new one;
nothing else that stands there is overwritten.

Examples:
  npx backfile pack
  npx backfile pack --to /media/stick/harbour-observer
  npx backfile check backfile-pack.zip`;

export async function run(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const { values } = readArguments(
    args,
    {
      to: { type: "string", default: "backfile-pack.zip" },
      content: { type: "string", default: "content" },
      output: { type: "string", default: "_site" },
      "without-sources": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    { least: 0, most: 0, name: "no words" },
  );
  const { to, content, output } = values;
  const progress = progressLine();
  const sources = !values["without-sources"];
  const { pack } = await import("../export/pack.ts");
  const report = await pack({ to, content, output, sources, signal, onProgress: progress.show }).finally(progress.end);
  if (values.json) printJson(report);
  else {
    printNotices(report.notices);
    printProblems(report.problems);
    const size = counted(Math.ceil(report.bytes / 1e6), "MB", "MB");
    const sum = [counted(report.articles, "article"), counted(report.files, "file"), size];
    print(printable(`${sum.join(", ")}, ${countProblems(report.problems)} in ${to}`));
  }
  return 0;
}

import { once } from "node:events";
import { type ExportFormat, exportArchive, exportFormats, exportTo } from "../export.ts";
import { counted } from "./counted.ts";
import { print, printJson, say } from "./print.ts";
import { countProblems, printNotices, printProblems } from "./problems.ts";
import { progressLine } from "./progress.ts";
import type { ExitCode } from "./run.ts";
import { readArguments, Usage } from "./usage.ts";

export const help = `Writes all records of an archive down, with the provenance of each field, for other programs or to be kept.

Usage: npx backfile export --format jsonl|csv|markdown|ninjs [--out FILE or FOLDER] [--content DIR] [--json]

  --format FORMAT   jsonl: an object a line; csv: a table; markdown: a file a story, as import writes them;
                    ninjs: IPTC's News in JSON 3.0, an object a line, or a file a story in a folder
  --out PLACE       where to write: a file when its name ends in .jsonl, .ndjson, .csv or .json, else a folder
                    (default: standard output; Markdown needs a folder)
  --content DIR     the folder of the sources (default: content)
  --json            print a report as JSON; needs --out

A folder of jsonl, csv or markdown is a content folder of its own, with archive.yaml and the authors' files: building it
gives the same archive. Nothing that stands at PLACE is overwritten; it is written whole or not at all.
Ninjs is not read back.

Exit code: 0 when all was written, whatever is wrong with the sources; else 1.

Examples:
  npx backfile export --format jsonl | jq -r .headline
  npx backfile export --format csv --out records.csv
  npx backfile export --format markdown --out kept
  npx backfile export --format ninjs --out for-the-agency --content clips`;

export async function run(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const { values } = readArguments(
    args,
    {
      format: { type: "string" },
      out: { type: "string" },
      content: { type: "string", default: "content" },
      json: { type: "boolean", default: false },
    },
    { least: 0, most: 0, name: "no words" },
  );
  const { content, out, json } = values;
  const format = formatNamed(values.format);
  const progress = progressLine();
  const watched = { content, signal, onProgress: progress.show };
  if (out === undefined) {
    if (format === "markdown") throw new Usage("Markdown is a file a story: name a folder with --out.");
    if (json) throw new Usage("--json needs --out: the records are what is printed without it.");
    const report = await exportTo({ ...watched, format }, write).finally(progress.end);
    printNotices(report.notices);
    printProblems(report.problems);
    say(`${counted(report.articles, "article")}, ${countProblems(report.problems)}`);
    return 0;
  }
  const report = await exportArchive({ ...watched, format, out }).finally(progress.end);
  if (json) printJson(report);
  else {
    printNotices(report.notices);
    printProblems(report.problems);
    const sum = [counted(report.articles, "article"), counted(report.files, "file"), countProblems(report.problems)];
    print(`${sum.join(", ")} in ${out}`);
  }
  return 0;
}

function formatNamed(given: string | undefined): ExportFormat {
  const format = exportFormats.find((each) => each === given);
  if (format !== undefined) return format;
  const found = given === undefined ? "" : `, not ${JSON.stringify(given)}`;
  throw new Usage(`--format needs one of ${exportFormats.join(", ")}${found}.`);
}

/** Waits while whoever reads our standard output has not kept up. */
async function write(piece: string): Promise<void> {
  if (!process.stdout.write(piece)) await once(process.stdout, "drain");
}

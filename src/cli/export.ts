import { once } from "node:events";
import type { Part } from "../clippings/tally.ts";
import { type ExportFormat, exportFormats, isText } from "../export/export-formats.ts";
import { counted } from "./counted.ts";
import { print, printable, printJson, say } from "./print.ts";
import { countProblems, printNotices, printProblems } from "./problems.ts";
import { progressLine } from "./progress.ts";
import { partLine } from "./reports.ts";
import type { ExitCode } from "./run.ts";
import { readArguments, Usage } from "./usage.ts";

export const help = `Writes all records of an archive down, with the provenance of each field, for other programs or to be kept.

Usage: npx backfile export --format FORMAT [--out FILE or FOLDER] [--content DIR] [--losses] [--json]

  --format FORMAT   jsonl: an object a line; csv: a table; markdown: a file a story, as import writes them;
                    bagit: all of the archive with its pictures and checksums, a folder or a ZIP (RFC 8493);
                    ninjs: IPTC's News in JSON 3.0; nitf: IPTC's NITF 3.6, a file a story;
                    wxr: an export of WordPress, as its importer takes it; rss: RSS 2.0 with whole texts
  --out PLACE       where to write: a file when its name ends in .jsonl, .ndjson, .csv, .json, .xml, .rss or .zip, else
                    a folder (default: standard output; markdown, nitf and bagit need a place)
  --content DIR     the folder of the sources (default: content)
  --losses          show what became of each part of the records: kept, changed or dropped, and why
  --json            print a report as JSON, losses included; needs --out

A folder of jsonl, csv or markdown is a content folder of its own, with archive.yaml and the authors' files, and so is
the data/ of a bag: building it gives the same archive. Of the others, import reads back what they can say.
Nothing that stands at PLACE is overwritten; it is written whole or not at all.

Exit code: 0 when all was written, whatever is wrong with the sources; else 1.

Examples:
  npx backfile export --format jsonl | jq -r .headline
  npx backfile export --format csv --out records.csv
  npx backfile export --format bagit --out archive.zip
  npx backfile export --format wxr --out wordpress.xml --losses
  npx backfile export --format nitf --out for-the-agency --content clips`;

export async function run(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const { values } = readArguments(
    args,
    {
      format: { type: "string" },
      out: { type: "string" },
      content: { type: "string", default: "content" },
      losses: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    { least: 0, most: 0, name: "no words" },
  );
  const { content, out, json } = values;
  const format = formatNamed(values.format);
  const progress = progressLine();
  const { exportArchive, exportTo } = await import("../export/export.ts");
  const watched = { content, signal, onProgress: progress.show };
  if (out === undefined) {
    if (!isText(format)) throw new Usage(`${format} is no one text: name a place with --out.`);
    if (json) throw new Usage("--json needs --out: the records are what is printed without it.");
    const report = await exportTo({ ...watched, format }, write).finally(progress.end);
    printNotices(report.notices);
    printProblems(report.problems);
    sayLosses(report.parts, values.losses);
    say(`${counted(report.articles, "article")}, ${countProblems(report.problems)}`);
    return 0;
  }
  const report = await exportArchive({ ...watched, format, out }).finally(progress.end);
  if (json) printJson(report);
  else {
    printNotices(report.notices);
    printProblems(report.problems);
    sayLosses(report.parts, values.losses);
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

/** What the format cannot say, as a line; each part of the records, where somebody asks for it. */
function sayLosses(parts: readonly Part[], all: boolean): void {
  if (all) for (const part of parts) say(printable(`  ${partLine(part)}`));
  const dropped = parts.filter(({ as }) => as === "dropped").map(({ name }) => name);
  const changed = parts.filter(({ as }) => as === "changed").map(({ name }) => name);
  const said = [
    ...(dropped.length === 0 ? [] : [`the format has no place for ${[...new Set(dropped)].join(", ")}`]),
    ...(changed.length === 0 ? [] : [`it says otherwise ${[...new Set(changed)].join(", ")}`]),
  ];
  if (said.length > 0) say(printable(`${said.join("; ")}${all ? "" : " (--losses shows why)"}`));
}

/** Waits while whoever reads our standard output has not kept up. */
async function write(piece: string): Promise<void> {
  if (!process.stdout.write(piece)) await once(process.stdout, "drain");
}

import type { Imported } from "../records/store-import.ts";
import { columnMap } from "./column-map.ts";
import { print, printable, printJson } from "./print.ts";
import { printProblems } from "./problems.ts";
import { printLosses, printReports, tellsMore } from "./reports.ts";
import type { ExitCode } from "./run.ts";
import { readArguments } from "./usage.ts";

export const help = `Writes the stories of sources down as Markdown files with front matter, below articles/ in the content folder,
where they can be corrected. The source may stay in the content folder: a record stands for the story it came from.

Usage: npx backfile import FILE... [--content DIR] [--map FIELD=COLUMN]... [--losses] [--json]

  --content DIR        the content folder (default: content); it is made when it is not there
  --map FIELD=COLUMN   read a field from this column of a table, or key of JSON, whatever it is called
  --losses             show what became of each kind of element, attribute or column of the sources
  --json               print what was done as JSON, losses included

A file may be text copied off a page, a saved page, a feed, an export of WordPress, Ghost, Substack, Medium, Blogger
or Tumblr, a wire file, a table, JSON, or a web archive; a folder, all of these below it. Nothing is fetched.
A bag (BagIt, a folder or a ZIP), as export and pack write them, is held against its checksums first; pictures, settings
and authors that are not there yet come along.

Importing again changes nothing. A record that a person has edited is never overwritten: where the source says
otherwise, that is reported. A record that nobody has edited is brought up to what the source says now.

Examples:
  npx backfile import clips.txt
  npx backfile import wordpress.xml --losses
  npx backfile import stories.csv --map headline=hed --map date=day
  npx backfile import saved-pages/
  npx backfile import archive-bag.zip
  npx backfile import content/*.txt --content content`;

export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(
    args,
    {
      content: { type: "string", default: "content" },
      map: { type: "string", multiple: true },
      losses: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    { least: 1, most: Number.POSITIVE_INFINITY, name: "one file or folder, or more" },
  );
  const { importFiles } = await import("../records/store-import.ts");
  const imported = await importFiles(positionals, values.content, columnMap(values.map));
  if (values.json) {
    printJson(imported);
  } else {
    for (const file of [...imported.carried, ...imported.written, ...imported.updated]) print(printable(file));
    if (values.losses) printLosses(imported.reports);
    else printReports(imported.reports.filter(tellsMore));
    printProblems(imported.problems);
    print(summary(imported));
  }
  const fails = ["import-not-written", "unreadable"];
  const failed = imported.problems.some(
    ({ rule, severity }) => fails.includes(rule) || (rule.startsWith("bag-") && severity === "error"),
  );
  return failed ? 1 : 0;
}

function summary({ written, updated, unchanged, kept, carried }: Imported): string {
  const parts = [
    [carried.length, "carried over"],
    [written.length, "written"],
    [updated.length, "updated"],
    [unchanged.length, "unchanged"],
    [kept.length, "edited by hand and kept"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return said.length === 0 ? "No story found." : said.join(", ");
}

import { type Imported, importFiles } from "../records/store-import.ts";
import { print, printable, printJson } from "./print.ts";
import { printProblems } from "./problems.ts";
import type { ExitCode } from "./run.ts";
import { readArguments } from "./usage.ts";

export const help = `Writes the stories of sources down as Markdown files with front matter, below articles/ in the content folder,
where they can be corrected. The source may stay in the content folder: a record stands for the story it came from.

Usage: npx backfile import FILE... [--content DIR] [--json]

  --content DIR   the content folder (default: content); it is made when it is not there
  --json          print what was done as JSON

Importing again changes nothing. A record that a person has edited is never overwritten: where the source says
otherwise, that is reported. A record that nobody has edited is brought up to what the source says now.

Examples:
  npx backfile import clips.txt
  npx backfile import content/*.txt --content content`;

export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(
    args,
    {
      content: { type: "string", default: "content" },
      json: { type: "boolean", default: false },
    },
    { least: 1, most: Number.POSITIVE_INFINITY, name: "one file or more" },
  );
  const imported = await importFiles(positionals, values.content);
  if (values.json) {
    printJson(imported);
  } else {
    for (const file of [...imported.written, ...imported.updated]) print(printable(file));
    printProblems(imported.problems);
    print(summary(imported));
  }
  return imported.problems.some(({ rule }) => rule === "import-not-written") ? 1 : 0;
}

function summary({ written, updated, unchanged, kept }: Imported): string {
  const parts = [
    [written.length, "written"],
    [updated.length, "updated"],
    [unchanged.length, "unchanged"],
    [kept.length, "edited by hand and kept"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return said.length === 0 ? "No story found." : said.join(", ");
}

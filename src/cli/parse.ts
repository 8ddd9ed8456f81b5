import type { Article } from "../records/article.ts";
import type { Parsed } from "../records/parsed.ts";
import type { LedgerLine } from "../records/source-reading.ts";
import { reportOf } from "../records/source-report.ts";
import { columnMap } from "./column-map.ts";
import { counted } from "./counted.ts";
import { cutTo, print, printable, printJson, styled } from "./print.ts";
import { countProblems, printProblems } from "./problems.ts";
import { printLosses } from "./reports.ts";
import type { ExitCode } from "./run.ts";
import { readArguments } from "./usage.ts";

export const help = `Shows what a source says: its records, what became of every one of its lines, and its problems.
Nothing is written.

Usage: npx backfile parse FILE [--map FIELD=COLUMN]... [--json]

  --map FIELD=COLUMN   read a field from this column of a table, or key of JSON, whatever it is called
  --json               print all of it as JSON

Of a source that is no plain text, each kind of element, attribute or column is shown in place of lines: what became of
it, how often, and one of them.

Exit code: 0 when the file could be read, whatever is wrong with what it says; else 1.

Examples:
  npx backfile parse content/clips.txt
  npx backfile parse export.xml
  npx backfile parse stories.csv --map headline=hed --map date=day
  npx backfile parse clips.txt --json | jq '.articles[].headline'`;

export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(
    args,
    { json: { type: "boolean", default: false }, map: { type: "string", multiple: true } },
    { least: 1, most: 1, name: "one file" },
  );
  const { parse } = await import("../build/parse.ts");
  const parsed = await parse(positionals[0] ?? "", columnMap(values.map));
  if (values.json) {
    printJson(parsed);
  } else {
    if (parsed.tally === undefined) printLedger(parsed);
    else printLosses([reportOf({ ...parsed, articles: parsed.articles.length, leftovers: [] })]);
    for (const article of parsed.articles) printArticle(article);
    printProblems(parsed.problems);
    const sum = [counted(parsed.articles.length, "article")];
    if (parsed.tally === undefined) sum.push(counted(parsed.lines.length, "line"));
    print(`\n${sum.join(", ")}, ${countProblems(parsed.problems)}`);
  }
  return 0;
}

/** One row a line: its number, what became of it, what it gave, and its beginning. */
function printLedger({ file, format, lines }: Parsed): void {
  print(`${styled(printable(file), "bold")} (${format})\n`);
  const width = process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const row = `${String(line.line).padStart(5)}  ${what(line).padEnd(34)}  ${printable(line.text)}`;
    print(line.as === "leftover" ? styled(cutTo(width, row), "yellow") : cutTo(width, row));
  }
}

function what({ as, fields, sameAs }: LedgerLine): string {
  if (as === "duplicate") return `duplicate of line ${sameAs}`;
  return fields === undefined || fields.length === 0 ? as : `${as}: ${fields.join(", ")}`;
}

function printArticle(article: Article): void {
  const { headline, date, section, authors, publication, provenance } = article;
  const how = (field: keyof typeof provenance): string => {
    const said = provenance[field]?.how;
    return said === undefined || said === "given" ? "" : ` (${said})`;
  };
  const names = authors.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`)).join(", ");
  print(`\n${styled(printable(headline), "bold")}${how("headline")}`);
  print(printable(`  date         ${date ?? "not known"}${how("date")}`));
  if (section !== null) print(printable(`  section      ${section}${how("section")}`));
  if (names !== "") print(printable(`  authors      ${names}${how("authors")}`));
  if (publication !== null) print(printable(`  publication  ${publication}${how("publication")}`));
  print(printable(`  id           ${article.id}`));
}

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Article } from "../src/records/article.ts";
import { readAnySource } from "../src/records/read.ts";

/*
 * What the readers make of every file of the corpora: `node --import tsx bench/imports.ts [FOLDER…]`. A row a folder and
 * format: files, stories found, records, stories left out, problems, and how many records have each field; the slowest
 * file; then a table of the problems by rule. It reads `../shared`.
 */

const corpora = fileURLToPath(new URL("../../shared/corpora/", import.meta.url));
const given = process.argv.slice(2);
const folders =
  given.length > 0 ? given : readdirSync(corpora).filter((name) => statSync(join(corpora, name)).isDirectory());
const fields = ["headline", "date", "authors", "section", "publication", "dek", "body", "url", "language"] as const;

interface Row {
  files: number;
  found: number;
  records: number;
  leftOut: number;
  problems: number;
  slowest: number;
  slowestFile: string;
  readonly filled: Map<string, number>;
}

const rules = new Map<string, number>();
for (const folder of folders) {
  const rows = new Map<string, Row>();
  for (const name of readdirSync(join(corpora, folder), { recursive: true, encoding: "utf8" })) {
    const place = join(corpora, folder, name);
    if (!statSync(place).isFile()) continue;
    const started = performance.now();
    const reading = await readAnySource(name, readFileSync(place)).catch((error: unknown) => {
      console.error(`THREW ${place}: ${error instanceof Error ? error.stack : String(error)}`);
      process.exitCode = 1;
      return undefined;
    });
    if (reading === undefined) continue;
    const took = performance.now() - started;
    const row = rows.get(reading.format) ?? emptyRow();
    rows.set(reading.format, row);
    row.files += 1;
    row.records += reading.articles.length;
    row.found += reading.tally?.found ?? reading.articles.length;
    row.leftOut += (reading.tally?.leftOut ?? []).reduce((sum, { count }) => sum + count, 0);
    row.problems += reading.problems.length;
    for (const { rule } of reading.problems) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    for (const article of reading.articles) count(article, row);
    if (took > row.slowest) {
      row.slowest = took;
      row.slowestFile = name;
    }
  }
  for (const [format, row] of rows) {
    const { files, found, records, leftOut, problems, slowest, slowestFile, filled } = row;
    const shares = fields.map((field) => `${field} ${filled.get(field) ?? 0}`).join(", ");
    const slow = `slowest ${slowest.toFixed(0)} ms ${slowestFile}`;
    console.log(
      `${folder} | ${format} | ${files} files | ${found} found | ${records} records | ${leftOut} left out | ${problems} problems | ${shares} | ${slow}`,
    );
  }
}
console.log(
  [...rules]
    .sort((a, b) => b[1] - a[1])
    .map(([rule, times]) => `${rule} ${times}`)
    .join(", "),
);

function emptyRow(): Row {
  return { files: 0, found: 0, records: 0, leftOut: 0, problems: 0, slowest: 0, slowestFile: "", filled: new Map() };
}

function count(article: Article, { filled }: Row): void {
  for (const field of fields) {
    const value = article[field];
    const isDerived = field === "headline" && article.provenance.headline?.how === "derived";
    if (value === null || value.length === 0 || isDerived) continue;
    filled.set(field, (filled.get(field) ?? 0) + 1);
  }
}

import { type Part, Tallier } from "../clippings/tally.ts";
import type { SourceReport } from "../records/source-report.ts";
import { counted, number } from "./counted.ts";
import { print, printable, styled } from "./print.ts";

/** Sources that are told one by one; of more, those of one format are told together. */
const few = 12;

/** A line for each source that is no plain text: how many stories it holds, and what became of them. */
export function printReports(reports: readonly SourceReport[]): void {
  const told = reports.length > few ? together(reports) : reports;
  for (const report of told) print(printable(reportLine(report)));
  if (reports.some(({ parts }) => parts.some(({ as }) => as !== "kept"))) {
    print("`npx backfile parse FILE` shows what was changed and dropped.");
  }
}

/** Sources of one format as one. */
function together(reports: readonly SourceReport[]): SourceReport[] {
  const formats = new Map<string, SourceReport[]>();
  for (const report of reports) {
    const own = formats.get(report.format);
    if (own === undefined) formats.set(report.format, [report]);
    else own.push(report);
  }
  return Array.from(formats, ([format, own]) => {
    const tallier = new Tallier();
    for (const { found, leftOut, parts } of own) tallier.add({ found, leftOut, parts });
    const records = own.reduce((sum, one) => sum + one.records, 0);
    const merged = own.reduce((sum, one) => sum + one.merged, 0);
    return { ...tallier.tally(), file: counted(own.length, "file"), format, records, merged };
  });
}

/** Of plain text and records, each line tells what became of it. */
export function tellsMore({ parts, leftOut, merged }: SourceReport): boolean {
  return parts.length + leftOut.length + merged > 0;
}

/** The same with each kind of element, attribute or column below it: what became of it, how often, and one of them. */
export function printLosses(reports: readonly SourceReport[]): void {
  for (const report of reports) {
    print(styled(printable(reportLine(report)), "bold"));
    for (const part of report.parts) print(printable(`  ${partLine(part)}`));
  }
}

/** `export.xml (wordpress): 12 stories found, 9 records; left out: 2 drafts, 1 private` */
export function reportLine({ file, files = 1, format, found, records, merged, leftOut, parts }: SourceReport): string {
  const said = [`${counted(found, "story", "stories")} found`, counted(records, "record")];
  if (merged > 0) said.push(`${number(merged)} joined with others`);
  const out = leftOut.map(({ why, count }) => `${number(count)} ${why}`).join(", ");
  const lost = parts.filter(({ as }) => as === "dropped").length;
  const losses = lost === 0 ? "" : `; ${counted(lost, "kind of part was", "kinds of parts were")} dropped`;
  const name = files === 1 ? file : `${file}, ${counted(files, "file")}`;
  return `${name} (${format}): ${said.join(", ")}${out === "" ? "" : `; left out: ${out}`}${losses}`;
}

/** `dropped  item/wp:comment, 12 times: comments are no part of a story (line 40: “Nice”)` */
export function partLine({ name, as, fields, how, count, example }: Part): string {
  const to = fields.length === 0 ? "" : ` → ${fields.join(", ")}`;
  const times = count === 1 ? "once" : `${number(count)} times`;
  const place = [example.inside, example.line === undefined ? undefined : `line ${example.line}`];
  const where = place.filter((part) => part !== undefined).join(", ");
  const seen = [where, example.text === "" ? "" : `“${example.text}”`].filter((part) => part !== "").join(": ");
  return `${as.padEnd(7)}  ${name}${to}, ${times}${how === null ? "" : `: ${how}`}${seen === "" ? "" : ` (${seen})`}`;
}

/*
 * Out and in again: writes all stories of Reuters-21578 and of HuffPost down in every format, reads them back, and says
 * which fields came back as they were. Run by hand: `node --import tsx bench/round-trips.ts [reuters] [huffpost]`.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ExportFormat, exportArchive, exportFormats } from "../src/export/export.ts";
import type { Article } from "../src/records/article.ts";
import { readAnySource } from "../src/records/read.ts";
import { readContent } from "../src/records/store.ts";
import { importFiles } from "../src/records/store-import.ts";
import { paired, type SaidField, saidFields, says, unlike } from "./alike.ts";
import { record } from "./contenders/backfile.ts";
import { real } from "./corpora/corpora.ts";
import { writeStories } from "./write-stories.ts";

const asked = process.argv.slice(2);
const place = mkdtempSync(join(process.env.BACKFILE_TMP ?? tmpdir(), "backfile-round-trips-"));
process.on("exit", () => rmSync(place, { recursive: true, force: true }));

for (const name of ["reuters", "huffpost"] as const) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const content = join(place, name, "content");
  mkdirSync(content, { recursive: true });
  const count = writeStories(content, real(name).stories(), record);
  writeFileSync(join(content, "archive.yaml"), `title: ${name}\nshow: full\n`);
  const before = (await readContent(content)).articles;
  console.log(`\n${name}: ${count} files, ${before.length} records`);
  for (const format of exportFormats) await trip(name, content, format, before);
}

async function trip(name: string, content: string, format: ExportFormat, before: readonly Article[]): Promise<void> {
  const out = join(place, name, format);
  const started = performance.now();
  const report = await exportArchive({ content, format, out });
  const written = performance.now();
  const after = await readBack(format, out, join(place, name, `${format}-again`));
  const read = performance.now();
  const times = `${((written - started) / 1000).toFixed(1)} s out, ${((read - written) / 1000).toFixed(1)} s in`;
  if (after === undefined) {
    console.log(`${format.padEnd(9)} ${report.files} files; nothing reads it (${times})`);
    return;
  }
  const held = new Map<SaidField, number>();
  const changed = new Map<SaidField, number>();
  const examples = new Map<SaidField, string>();
  let lost = 0;
  for (const [one, other] of paired(before, after)) {
    if (other === undefined) {
      lost += 1;
      continue;
    }
    for (const field of saidFields) if (says(one, field)) held.set(field, (held.get(field) ?? 0) + 1);
    for (const { field, before: was, after: is } of unlike(one, other)) {
      changed.set(field, (changed.get(field) ?? 0) + 1);
      if (!examples.has(field)) examples.set(field, example(was, is));
    }
  }
  const fields = saidFields.map((field) => {
    const wrong = changed.get(field) ?? 0;
    return `${field} ${held.get(field) ?? 0}${wrong === 0 ? "" : ` (${wrong} otherwise)`}`;
  });
  console.log(
    `${format.padEnd(9)} ${after.length} records, ${lost} not found; ${times}\n          ${fields.join(", ")}`,
  );
  for (const [field, text] of examples) console.log(`          ${field}: ${text}`);
}

/** Where two texts part. */
function example(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const from = Math.max(0, at - 20);
  return `${JSON.stringify(before.slice(from, from + 80))} → ${JSON.stringify(after.slice(from, from + 80))}`;
}

/** @returns undefined where nothing reads the format */
async function readBack(format: ExportFormat, out: string, again: string): Promise<readonly Article[] | undefined> {
  if (format === "bagit") {
    await importFiles([out], again);
    return (await readContent(again)).articles;
  }
  if (format === "jsonl" || format === "csv" || format === "markdown") return (await readContent(out)).articles;
  const articles: Article[] = [];
  for (const file of readdirSync(out, { recursive: true, encoding: "utf8" }).sort().reverse()) {
    if (!/\.(?:xml|json)$/.test(file)) continue;
    const reading = await readAnySource(`content/${file}`, readFileSync(join(out, file)));
    if (reading.format === "unknown") return undefined;
    articles.push(...reading.articles);
  }
  return articles;
}

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { SitePath } from "../../src/basics/address.ts";
import type { Edtf } from "../../src/basics/edtf.ts";
import type { Clipping } from "../../src/clippings/clipping.ts";
import type { Article } from "../../src/records/article.ts";
import { csvHeader, csvRow } from "../../src/records/data/csv.ts";
import { isJsonLines, jsonLine } from "../../src/records/data/json-lines.ts";
import { isCsv } from "../../src/records/data/read-csv.ts";
import { rowOf } from "../../src/records/data/row.ts";
import { noDefaults } from "../../src/records/defaults.ts";
import { differences } from "../../src/records/differences.ts";
import { digestsOf } from "../../src/records/digests.ts";
import { fromClipping } from "../../src/records/from-clipping.ts";
import { mergeStories } from "../../src/records/merge.ts";
import { particularsOf } from "../../src/records/particulars.ts";
import { plain } from "../../src/records/plain.ts";
import { readSource } from "../../src/records/read.ts";
import { shown } from "../../src/records/shown.ts";
import { readContent } from "../../src/records/store.ts";
import { importFiles } from "../../src/records/store-import.ts";
import { writeRecord } from "../../src/records/write-record.ts";
import { contentFolder } from "./samples.ts";

const said = <Value>(value: Value, how: "given" | "derived" = "given") => ({ value, how, rule: "meta", line: 7 });

/** What a reader of some format makes of a story of an invented paper. */
const pier: Clipping = {
  headline: said("Pier kept"),
  blurbs: [],
  body: said("The board voted."),
  updated: said("2022-05-05" as Edtf),
  tags: said(["Piers", "Votes", "Piers", " "]),
  guid: said("tag:gazette.example,2022:pier"),
  archived: said("https://web.archive.example/2022/pier"),
  captured: said("2024-11" as Edtf),
  rights: said("© The Gazette", "derived"),
};

const told = {
  updated: "2022-05-05",
  tags: ["Piers", "Votes"],
  guid: "tag:gazette.example,2022:pier",
  archived: "https://web.archive.example/2022/pier",
  captured: "2024-11",
  rights: "© The Gazette",
};

function articleOf(clipping: Clipping, file = "content/pier.html"): Article {
  const article = fromClipping(file, clipping, noDefaults);
  assert.ok(article);
  return article;
}

test("a story has what its source tells besides, and knows how each of it is known", () => {
  const article = articleOf(pier);
  assert.deepEqual(particularsOf(article), told);
  assert.deepEqual(article.provenance.tags, { how: "given", line: 7, rule: "meta" });
  assert.deepEqual(article.provenance.rights, { how: "derived", line: 7, rule: "meta" });
  const bare = articleOf({ headline: said("Pier kept"), blurbs: [], tags: said([" "]) });
  assert.deepEqual(
    Object.keys(bare).filter((key) => Object.hasOwn(told, key)),
    [],
  );
  assert.equal(bare.provenance.tags, undefined);
});

test("it says the same as Markdown, as a row and as a line", () => {
  const article: Article = { ...articleOf(pier), slug: "pier-kept-7k2fq" };
  const row = rowOf(article, "/undated/pier/" as SitePath);
  const [line] = readSource("content/a.jsonl", jsonLine(row)).articles;
  const [cells] = readSource("content/a.csv", `${csvHeader}${csvRow(row)}`).articles;
  const [record] = readSource("content/a.md", writeRecord(article)).articles;
  assert.deepEqual([line, cells, record], [article, article, article]);
});

test("subjects that a person types into a table are parted at commas", () => {
  const text = "headline;date;tags;updated\nPier kept;2022;Piers, Votes;5 May 2022\n";
  const [story] = readSource("content/a.csv", text).articles;
  assert.deepEqual([story?.tags, story?.updated], [["Piers", "Votes"], "2022-05-05"]);
  assert.deepEqual(story?.provenance.tags, { how: "given", line: 2, rule: "data-row" });
});

test("the day on which an article file was copied is that of its stories", () => {
  const text = "Feb 4, 2022\nPier kept\nThe board voted.\n";
  const [story] = readSource("content/a.txt", `---\ncaptured: 6 May 2022\n---\n${text}`).articles;
  assert.deepEqual([story?.headline, story?.captured], ["Pier kept", "2022-05-06"]);
  assert.deepEqual(story?.provenance.captured, { how: "given", line: 2, rule: "front-matter" });
  assert.equal(readSource("content/a.txt", text).articles[0]?.captured, undefined);
});

test("by what others' exports have too, no file is taken for one of records; a table that is named so is one", () => {
  const format = (file: string, text: string) => readSource(file, text).format;
  for (const key of ["guid", "tags", "keywords", "updated", "rights", "archived", "captured"]) {
    assert.equal(isJsonLines(`{"${key}":"x","title":"Pier kept"}\n`), false, key);
    assert.equal(isCsv(`title,link,${key}\nPier kept,x,y\n`), false, key);
    assert.equal(format("content/a.csv", `headline,${key}\nPier kept,2022\n`), "csv");
    assert.equal(readSource("content/a.csv", `headline,${key}\nPier kept,2022\n`).articles.length, 1, key);
  }
  assert.equal(isCsv("title,date\n"), true);
});

test("of two that are one story, the first keeps its own and gains what it did not have", () => {
  const { tags: _, archived: __, ...less } = pier;
  const first = articleOf({ ...less, rights: said("© Ann Lee") }, "content/a.html");
  const second = articleOf(pier, "content/b.html");
  const [merged, ...others] = mergeStories([first, second]);
  assert.ok(merged);
  assert.deepEqual(others, []);
  assert.deepEqual(particularsOf(merged), { ...told, rights: "© Ann Lee" });
  assert.deepEqual(merged.provenance.tags, { file: "content/b.html", how: "given", line: 7, rule: "meta" });
  assert.deepEqual(merged.provenance.rights, { how: "given", line: 7, rule: "meta" });
});

test("whatever of it changes, the story is another; its words are with other subjects alone", () => {
  const before = digestsOf(articleOf(pier));
  const changes: readonly Partial<Clipping>[] = [
    { updated: said("2022-05-06" as Edtf) },
    { tags: said(["Votes", "Piers"]) },
    { guid: said("4711") },
    { archived: said("https://web.archive.example/2023/pier") },
    { captured: said("2024-12" as Edtf) },
    { rights: said("© Ann Lee") },
  ];
  for (const change of changes) {
    const after = digestsOf(articleOf({ ...pier, ...change }));
    assert.notEqual(after.record, before.record, Object.keys(change)[0]);
    assert.equal(after.words !== before.words, change.tags !== undefined, Object.keys(change)[0]);
    assert.deepEqual(differences(articleOf(pier), articleOf({ ...pier, ...change })), Object.keys(change));
  }
});

test("it is shown where only a summary may be, and the text is not", () => {
  const summary = shown({ ...articleOf(pier), extra: { mood: "dark" } }, "summary");
  assert.deepEqual(particularsOf(summary), told);
  assert.deepEqual([summary.body, summary.extra, summary.withheld], [null, undefined, true]);
});

const record = (more: string) => `---\nheadline: Pier kept\ndate: 2022\n${more}---\nThe board voted.\n`;

test("what was read in an earlier build has it, in whole and in summary", async (context: TestContext) => {
  const folder = contentFolder(context, {
    "a.md": writeRecord(articleOf(pier)),
    "b.md": record("guid: 4711\n"),
    "c.md": record("id: bare\n"),
  });
  const kept = contentFolder(context, {});
  const read = () => readContent(folder, { folder: kept, code: "test" });
  const given = (await readContent(folder)).articles;
  await read();
  const again = await read();
  assert.equal(again.reused?.reused, 3);
  assert.deepEqual(again.articles.map(particularsOf), given.map(particularsOf));
  assert.deepEqual(given.map(particularsOf), [told, { guid: "4711" }, {}]);
  assert.deepEqual(again.articles.map(digestsOf), given.map(digestsOf));
  const summaries = (articles: readonly Article[]) => articles.map((article) => plain(shown(article, "summary")));
  assert.deepEqual(summaries(again.articles), summaries(given));
  again.reused?.kept.sources.stories.texts.close();
});

test("an imported record follows its source in it, until a person has edited it", async (context) => {
  const source = (tags: string) => `{"headline":"Pier kept","date":"2022","tags":${tags},"rights":"© The Gazette"}\n`;
  const folder = contentFolder(context, { "a.jsonl": source('["Piers"]') });
  const run = () => importFiles([join(folder, "a.jsonl")], folder);
  const [file = ""] = (await run()).written;
  const place = join(folder, "..", file);
  writeFileSync(join(folder, "a.jsonl"), source('["Piers","Votes"]'));
  assert.deepEqual((await run()).updated, [file]);
  assert.match(readFileSync(place, "utf8"), /^tags:\n {2}- Piers\n {2}- Votes$/m);
  const edited = readFileSync(place, "utf8")
    .replace("  - Votes\n", "")
    .replace(/^rights: .*\n/m, "");
  writeFileSync(place, edited);
  const { kept, problems } = await run();
  assert.deepEqual(kept, [{ file, fields: ["tags", "rights"] }]);
  assert.deepEqual(
    problems.map(({ rule, found, expected }) => [rule, found, expected]),
    [["import-kept", "tags: Piers; rights: none", ["tags: Piers, Votes; rights: © The Gazette"]]],
  );
  assert.equal(readFileSync(place, "utf8"), edited);
});

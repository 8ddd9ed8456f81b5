import assert from "node:assert/strict";
import fs, { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import type { Edtf } from "../../src/basics/edtf.ts";
import type { Clipping, Said } from "../../src/clippings/clipping.ts";
import { addressSlug } from "../../src/records/address-slug.ts";
import type { Article } from "../../src/records/article.ts";
import { bodyOf } from "../../src/records/body.ts";
import { type Correction, correctionKinds } from "../../src/records/corrections.ts";
import { noDefaults } from "../../src/records/defaults.ts";
import { fromClipping } from "../../src/records/from-clipping.ts";
import { readSource } from "../../src/records/read.ts";
import { readContent } from "../../src/records/store.ts";
import { importFiles } from "../../src/records/store-import.ts";
import { writeRecord } from "../../src/records/write-record.ts";
import { contentFolder, leeFile } from "./samples.ts";

test("what is imported is the same as what was read, but for its settled address", async (context) => {
  const folder = contentFolder(context, {
    "lee.txt": leeFile,
    "archive.yaml": "language: en\npublication: Another Paper\n",
  });
  const before = await readContent(folder);
  const done = await importFiles([join(folder, "lee.txt")], folder);
  assert.deepEqual([done.written.length, done.problems], [4, []]);
  const after = await readContent(folder);
  const bare = (articles: readonly Article[]) =>
    [...articles].map(({ slug: _, ...rest }) => rest).sort((a, b) => (a.id < b.id ? -1 : 1));
  assert.deepEqual(bare(after.articles), bare(before.articles));
  assert.deepEqual([after.replaced.length, after.problems], [4, []]);
});

test("the longest address is imported and read back as it is", async (context) => {
  const headline = "The harbour board understands there is virtually no chance of the county meeting its demand";
  const folder = contentFolder(context, { "a.txt": `Feb 4, 2022\n${headline}\nIt said so at night.\n` });
  const { written } = await importFiles([join(folder, "a.txt")], folder);
  const { articles, problems } = await readContent(folder);
  assert.deepEqual(problems, []);
  assert.equal(written[0], `content/articles/2022/${articles[0]?.slug}.md`);
  assert.ok((articles[0]?.slug?.length ?? 0) > 75);
});

test("importing again changes nothing", async (context) => {
  const folder = contentFolder(context, { "lee.txt": leeFile });
  const first = await importFiles([join(folder, "lee.txt")], folder);
  const stamps = () => first.written.map((file) => lstatSync(join(folder, "..", file)).mtimeMs);
  const before = stamps();
  const again = await importFiles([join(folder, "lee.txt")], folder);
  const { reports, ...done } = again;
  assert.deepEqual(done, { written: [], unchanged: first.written, updated: [], kept: [], carried: [], problems: [] });
  assert.deepEqual(
    reports.map(({ file, format, records }) => [file, format, records]),
    [["content/lee.txt", "article-file", first.written.length]],
  );
  assert.deepEqual(stamps(), before);
});

test("a record that a person has edited is kept, and the difference reported", async (context) => {
  const folder = contentFolder(context, { "lee.txt": leeFile });
  const [file = ""] = (await importFiles([join(folder, "lee.txt")], folder)).written;
  const place = join(folder, "..", file);
  const edited = readFileSync(place, "utf8").replace(/^headline: .*$/m, "headline: Mended");
  writeFileSync(place, edited);
  const again = await importFiles([join(folder, "lee.txt")], folder);
  assert.deepEqual(again.kept, [{ file, fields: ["headline"] }]);
  assert.deepEqual(
    again.problems.map(({ rule, found }) => [rule, found]),
    [["import-kept", "headline: Mended"]],
  );
  assert.equal(readFileSync(place, "utf8"), edited);
  const { articles } = await readContent(folder);
  const mended = articles.find(({ headline }) => headline === "Mended");
  assert.deepEqual(mended?.provenance.headline, { how: "given", line: 3, file, rule: "front-matter" });
  assert.equal(mended?.provenance.date?.rule, "head");
});

test("a record that nobody has edited follows its source, and keeps its address", async (context) => {
  const text = "Feb 4, 2022\nThe pier stays\nBy Ann Lee\nThe board has voted to keep it, after eleven years.\n";
  const folder = contentFolder(context, { "a.txt": text });
  const [file = ""] = (await importFiles([join(folder, "a.txt")], folder)).written;
  writeFileSync(join(folder, "a.txt"), text.replace("By Ann Lee", "By Ann Lee and Bo Ek"));
  const again = await importFiles([join(folder, "a.txt")], folder);
  assert.deepEqual(again.updated, [file]);
  const { articles } = await readContent(folder);
  assert.deepEqual(
    articles[0]?.authors.map(({ name }) => name),
    ["Ann Lee", "Bo Ek"],
  );
});

test("corrections added to a record stay in it, whatever its source says", async (context) => {
  const text = "Feb 4, 2022\nThe pier stays\nBy Ann Lee\nThe board has voted to keep it, after eleven years.\n";
  const folder = contentFolder(context, { "a.txt": text });
  const [file = ""] = (await importFiles([join(folder, "a.txt")], folder)).written;
  const place = join(folder, "..", file);
  const added = readFileSync(place, "utf8").replace(/^source:/m, "corrections:\n  - Ten years.\nsource:");
  writeFileSync(place, added);
  assert.deepEqual((await importFiles([join(folder, "a.txt")], folder)).unchanged, [file]);
  writeFileSync(join(folder, "a.txt"), text.replace("By Ann Lee", "By Ann Lee and Bo Ek"));
  assert.deepEqual((await importFiles([join(folder, "a.txt")], folder)).updated, [file]);
  const [article] = (await readContent(folder)).articles;
  assert.deepEqual(
    [article?.corrections, article?.authors.length],
    [[{ date: null, text: "Ten years.", kind: "correction" }], 2],
  );
});

test("a record that was moved is found by its id", async (context) => {
  const folder = contentFolder(context, { "lee.txt": leeFile });
  const [file = ""] = (await importFiles([join(folder, "lee.txt")], folder)).written;
  mkdirSync(join(folder, "mine"));
  renameSync(join(folder, "..", file), join(folder, "mine/pier.md"));
  const again = await importFiles([join(folder, "lee.txt")], folder);
  assert.deepEqual([again.written, again.unchanged.length], [[], 4]);
  assert.ok(again.unchanged.includes("content/mine/pier.md"));
});

test("nothing is written through a link or over another's file", {
  skip: process.platform === "win32",
}, async (context) => {
  const folder = contentFolder(context, { "lee.txt": leeFile, "elsewhere/x.txt": "May 2021\nThe tide" });
  mkdirSync(join(folder, "articles"));
  symlinkSync(join(folder, "elsewhere"), join(folder, "articles/undated"));
  const done = await importFiles([join(folder, "lee.txt")], folder);
  assert.deepEqual(
    [done.written.length, done.problems.map(({ rule }) => rule)],
    [1, ["import-not-written", "import-not-written", "import-not-written"]],
  );
  assert.deepEqual(readdirSync(join(folder, "elsewhere")), ["x.txt"]);
  assert.deepEqual(
    readdirSync(join(folder, "articles/2022")).filter((name) => !name.endsWith(".md")),
    [],
  );
});

test("a source that is not there stops the import", async (context) => {
  const folder = contentFolder(context, {});
  await assert.rejects(importFiles([join(folder, "none.txt")], folder), { name: "Failure" });
});

const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.constantFrom("no", "2022-02-04", "a: b", "# x", "---", "x #y", "'", "1e3"),
);
const text = words.filter((value) => value.trim() !== "" && !/[\r\n]$/.test(value) && !/\p{Cs}/u.test(value));
const plain = <Fields>(fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }): fc.Arbitrary<Fields> =>
  fc.record(fields, { noNullPrototype: true });
const said = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Said<Value>> =>
  plain({
    value,
    how: fc.constantFrom("given", "derived", "inferred"),
    line: fc.integer({ min: 1, max: 999 }),
    rule: fc.constantFrom("head", "list-order"),
  });
const dates = [
  "2022-02-04",
  "2022-02",
  "1987",
  "1998~",
  "[..2022-02-04]",
  "2022-02-04?",
] as readonly string[] as readonly Edtf[];
const author = fc.oneof(plain({ name: text }), plain({ name: text, role: text }));
const body = fc
  .array(fc.oneof(text, fc.constantFrom("", "  ", "# x", "---")), { minLength: 1 })
  .map((lines) => bodyOf(lines.join("\n")) ?? "x");

const clipping: fc.Arbitrary<Clipping> = fc.record(
  {
    line: fc.integer({ min: 1, max: 999 }),
    blurbs: fc.array(said(text), { maxLength: 3 }),
    headline: said(text),
    date: said(fc.constantFrom(...dates)),
    section: said(text),
    authors: said(fc.array(author, { minLength: 1, maxLength: 3 })),
    publication: said(text),
    dek: said(text),
    body: said(body),
    url: said(fc.webUrl()),
    language: said(fc.constantFrom("en", "no", "pt-BR")),
    updated: said(fc.constantFrom(...dates)),
    tags: said(fc.uniqueArray(text, { minLength: 1, maxLength: 3 })),
    guid: said(text),
    archived: said(fc.webUrl()),
    captured: said(fc.constantFrom(...dates)),
    rights: said(text),
  },
  { requiredKeys: ["line", "blurbs"], noNullPrototype: true },
);

const correction: fc.Arbitrary<Correction> = plain({
  date: fc.constantFrom(null, ...dates),
  text,
  kind: fc.constantFrom(...correctionKinds),
});

test("any story written as a record and read again is the same", () => {
  fc.assert(
    fc.property(clipping, fc.array(correction, { minLength: 1, maxLength: 3 }), (story, corrections) => {
      const article = fromClipping("content/a.txt", story, noDefaults);
      if (article === undefined) return;
      const extra = { mood: ["x", { y: "no" }] };
      const whole = { ...article, slug: addressSlug(article), aliases: ["/old/"], corrections, extra };
      const written = writeRecord(whole);
      const reading = readSource("content/articles/a.md", written);
      assert.deepEqual(reading.problems, []);
      assert.deepEqual(reading.articles[0], whole);
      assert.equal(writeRecord(reading.articles[0] ?? article), written);
    }),
    { numRuns: 500 },
  );
});

/** As for a user to whom what is called so is closed; the machine's own may open everything. */
function close(context: TestContext, way: "openSync" | "readdirSync", end: string): void {
  const open = fs[way] as (...given: readonly unknown[]) => unknown;
  const refuse = (...given: readonly unknown[]): unknown => {
    if (!String(given[0]).endsWith(end)) return open(...given);
    throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", path: given[0] });
  };
  Object.assign(fs, { [way]: refuse });
  syncBuiltinESMExports();
  context.after(() => {
    Object.assign(fs, { [way]: open });
    syncBuiltinESMExports();
  });
}

test("a folder that is closed to us is named, and the others are imported", async (context) => {
  const folder = contentFolder(context, {
    "old/a.csv": "title,text\nPier kept,The board met.\n",
    "old/shut/b.csv": "x",
  });
  close(context, "readdirSync", join("old", "shut"));
  const { written, problems } = await importFiles([join(folder, "old")], join(folder, "..", "made"));
  assert.equal(written.length, 1);
  assert.deepEqual(
    problems.map(({ rule, file, severity }) => [rule, file, severity]),
    [["unreadable", "old/shut", "error"]],
  );
});

test("a file of an unpacked export that is closed to us is named, and not taken for one that is not there", async (context) => {
  const row = "7.pier,2011-03-09T10:00:00.000Z,true,newsletter,everyone,Pier kept,A vote";
  const folder = contentFolder(context, {
    "out/posts.csv": `post_id,post_date,is_published,type,audience,title,subtitle\n${row}\n`,
    "out/posts/7.pier.html": "<p>The board met.</p>",
  });
  close(context, "openSync", "7.pier.html");
  const { problems } = await importFiles([join(folder, "out")], join(folder, "..", "made"));
  assert.ok(problems.some(({ rule, file }) => rule === "unreadable" && file === "out/posts/7.pier.html"));
});
